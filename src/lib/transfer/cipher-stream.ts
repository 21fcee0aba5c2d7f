import type { Bytes } from '../bytes/bytes';
import { concat } from '../bytes/concat';
import { equalBytes } from '../bytes/equal';
import { encodeUtf8 } from '../bytes/utf8';

const blockBytes = 64;
const tagBytes = 16;
const headerBytes = 24;
/** The last message of a stream. */
const finalTag = 3;

/**
 * Opens a stream of one message as libsodium's `crypto_secretstream_xchacha20poly1305` writes it, without associated data. `key` has 32
 * bytes, `header` 24; `sealed` is the tag byte, the message and the authenticator, in all 17 bytes more than the message.
 * `null` when it does not open: another key, or damage.
 *
 * The subkey is HChaCha20 of the header's first 16 bytes; the nonce is the message's number (1) and the header's rest. Block 0 of the
 * ChaCha20 stream keys Poly1305, block 1 seals a block that begins with the tag byte, the message follows from block 2.
 */
export async function openSecretStream(key: Bytes, header: Bytes, sealed: Bytes): Promise<Bytes | null> {
  if (key.length !== 32 || header.length !== headerBytes || sealed.length < 1 + tagBytes) return null;
  const stream = await streamOf(key, header);
  const message = sealed.subarray(1, -tagBytes);
  const authentic = await authenticator(stream, sealed[0] ?? 0, message);
  return equalBytes(authentic, sealed.subarray(-tagBytes)) ? new Uint8Array(stream(2, message)) : null;
}

/** Seals a stream of this one message, its last. `key` has 32 bytes, `header` 24 that were made for it. */
export async function sealSecretStream(key: Bytes, header: Bytes, plain: Bytes): Promise<Bytes> {
  if (key.length !== 32 || header.length !== headerBytes) throw new RangeError('a key of 32 and a header of 24 bytes');
  const stream = await streamOf(key, header);
  const message = new Uint8Array(stream(2, plain));
  const tag = new Uint8Array(stream(1, Uint8Array.of(finalTag)));
  return concat(tag, message, await authenticator(stream, tag[0] ?? 0, message));
}

/** XORs `data` with the ChaCha20 stream from the given block of 64 bytes on. */
type Stream = (block: number, data: Uint8Array) => Uint8Array;

async function streamOf(key: Bytes, header: Bytes): Promise<Stream> {
  const { chacha20, hchacha } = await import('@noble/ciphers/chacha.js');
  const derived = new Uint32Array(8);
  hchacha(words(encodeUtf8('expand 32-byte k')), words(key), words(header.subarray(0, 16)), derived);
  const subkey = new Uint8Array(derived.buffer);
  const nonce = concat(Uint8Array.of(1, 0, 0, 0), header.subarray(16));
  return (block, data) => chacha20(subkey, nonce, data, undefined, block);
}

/** `sealedTag` is the tag byte as it stands in the ciphertext. */
async function authenticator(stream: Stream, sealedTag: number, message: Bytes): Promise<Uint8Array> {
  const { poly1305 } = await import('@noble/ciphers/_poly1305.js');
  const tagBlock = stream(1, new Uint8Array(blockBytes));
  tagBlock[0] = sealedTag;
  return poly1305(authenticated(tagBlock, message), stream(0, new Uint8Array(32)));
}

/** As libsodium pads it: by the message's length alone, though the tag's block stands before it. */
function authenticated(tagBlock: Uint8Array, message: Bytes): Bytes {
  const padding = new Uint8Array((16 - blockBytes + message.length) & 15);
  const lengths = new DataView(new ArrayBuffer(16));
  lengths.setBigUint64(8, BigInt(blockBytes + message.length), true);
  return concat(tagBlock, message, padding, new Uint8Array(lengths.buffer));
}

/** 32-bit words in the order of the machine, which is little-endian wherever there is a browser. */
function words(bytes: Bytes): Uint32Array {
  return new Uint32Array(bytes.slice().buffer);
}
