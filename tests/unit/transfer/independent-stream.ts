import { createCipheriv } from 'node:crypto';

/**
 * libsodium's crypto_secretstream_xchacha20poly1305, one message, written from its description: nothing of src/lib. The message and
 * its tag, or `null` when it is not authentic.
 */
export function openStream(key: Buffer, header: Buffer, sealed: Buffer): { tag: number; message: Buffer } | null {
  const subkey = hchacha20(key, header.subarray(0, 16));
  const nonce = Buffer.concat([Buffer.from([1, 0, 0, 0]), header.subarray(16)]);
  const stream = (block: number, data: Buffer) => chacha20(subkey, nonce, block, data);
  const [tagByte, ciphertext, mac] = [sealed.subarray(0, 1), sealed.subarray(1, -16), sealed.subarray(-16)];
  const tagBlock = stream(1, Buffer.concat([tagByte, Buffer.alloc(63)]));
  const tag = tagBlock[0] ?? 0;
  const lengths = Buffer.alloc(16);
  lengths.writeBigUInt64LE(BigInt(64 + ciphertext.length), 8);
  const asWritten = Buffer.concat([tagByte, tagBlock.subarray(1)]);
  // `(0x10 - sizeof block + mlen) & 0xf`: what libsodium does, though it is not what RFC 8439 pads.
  const padding = Buffer.alloc((0x10 - 64 + ciphertext.length) & 0xf);
  const expected = poly1305(stream(0, Buffer.alloc(32)), Buffer.concat([asWritten, ciphertext, padding, lengths]));
  return expected.equals(mac) ? { tag, message: stream(2, ciphertext) } : null;
}

function chacha20(key: Buffer, nonce: Buffer, block: number, data: Buffer): Buffer {
  const counter = Buffer.alloc(4);
  counter.writeUInt32LE(block);
  return createCipheriv('chacha20', key, Buffer.concat([counter, nonce])).update(data);
}

/** draft-irtf-cfrg-xchacha-03, section 2.2. */
function hchacha20(key: Buffer, input: Buffer): Buffer {
  const words = [...Buffer.from('expand 32-byte k'), ...key, ...input];
  const x = Uint32Array.from({ length: 16 }, (_, i) => Buffer.from(words).readUInt32LE(i * 4));
  const at = (i: number) => x[i] ?? 0;
  const turn = (value: number, bits: number) => ((value << bits) | (value >>> (32 - bits))) >>> 0;
  const step = (a: number, b: number, d: number, bits: number) => {
    x[a] = (at(a) + at(b)) >>> 0;
    x[d] = turn((at(d) ^ at(a)) >>> 0, bits);
  };
  const quarter = (a: number, b: number, c: number, d: number) => {
    step(a, b, d, 16);
    step(c, d, b, 12);
    step(a, b, d, 8);
    step(c, d, b, 7);
  };
  for (let round = 0; round < 10; round++) {
    for (let i = 0; i < 4; i++) quarter(i, 4 + i, 8 + i, 12 + i);
    for (let i = 0; i < 4; i++) quarter(i, 4 + ((i + 1) % 4), 8 + ((i + 2) % 4), 12 + ((i + 3) % 4));
  }
  const out = Buffer.alloc(32);
  [0, 1, 2, 3, 12, 13, 14, 15].forEach((from, i) => out.writeUInt32LE(at(from), i * 4));
  return out;
}

/** RFC 8439, section 2.5. */
function poly1305(key: Buffer, data: Buffer): Buffer {
  const number = (bytes: Buffer) => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex') || '0'}`);
  const r = number(key.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn;
  const prime = (1n << 130n) - 5n;
  let sum = 0n;
  for (let i = 0; i < data.length; i += 16) {
    sum = ((sum + number(Buffer.concat([data.subarray(i, i + 16), Buffer.from([1])]))) * r) % prime;
  }
  const mac = (sum + number(key.subarray(16, 32))) & ((1n << 128n) - 1n);
  return Buffer.from(mac.toString(16).padStart(32, '0'), 'hex').reverse();
}
