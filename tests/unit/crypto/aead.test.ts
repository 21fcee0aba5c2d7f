import { describe, expect, it } from 'vitest';
import { importAeadKey, open, seal, sealOverhead } from '../../../src/lib/crypto/aead';
import { randomBytes } from '../../../src/lib/crypto/random';

const message = new TextEncoder().encode('a message');
const aad = new TextEncoder().encode('what it belongs to');
const newKey = () => importAeadKey(randomBytes(32));

describe('seal and open', () => {
  it('give back the message, also an empty one and one without associated data', async () => {
    const key = await newKey();
    expect(await open(key, await seal(key, message, aad), aad)).toEqual(message);
    const nothing = new Uint8Array();
    expect(await open(key, await seal(key, nothing, nothing), nothing)).toEqual(nothing);
  });

  it('add a nonce and a tag, nothing else', async () => {
    const sealed = await seal(await newKey(), message, aad);
    expect(sealed.length).toBe(message.length + sealOverhead);
    expect(sealOverhead).toBe(28);
  });

  it('agree with AES-256-GCM as NIST gives it (GCM specification, test case 16)', async () => {
    const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
    const key = await importAeadKey(hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'));
    const sealed = hex(
      'cafebabefacedbaddecaf888' +
        '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
        '76fc6ece0f4e1768cddf8853bb2d551b',
    );
    expect(await open(key, sealed, hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'))).toEqual(
      hex(
        'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
      ),
    );
  });

  it('take a new nonce for each message', async () => {
    const key = await newKey();
    const sealed = await Promise.all(Array.from({ length: 200 }, () => seal(key, message, aad)));
    const nonces = sealed.map((bytes) => Buffer.from(bytes.subarray(0, 12)).toString('hex'));
    expect(new Set(nonces).size).toBe(200);
  });
});

describe('open answers null', () => {
  it('for another key', async () => {
    expect(await open(await newKey(), await seal(await newKey(), message, aad), aad)).toBeNull();
  });

  it('for other associated data', async () => {
    const key = await newKey();
    const sealed = await seal(key, message, aad);
    expect(await open(key, sealed, aad.subarray(1))).toBeNull();
    expect(await open(key, sealed, new Uint8Array())).toBeNull();
  });

  it('for a flipped bit in any byte', async () => {
    const key = await newKey();
    const sealed = await seal(key, message, aad);
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect(await open(key, changed, aad)).toBeNull();
    }
  });

  it('for every shorter message', async () => {
    const key = await newKey();
    const sealed = await seal(key, message, aad);
    for (let length = 0; length < sealed.length; length++) {
      expect(await open(key, sealed.slice(0, length), aad)).toBeNull();
    }
  });
});

describe('importAeadKey', () => {
  it('takes 32 bytes and nothing else', () => {
    for (const length of [0, 16, 31, 33]) expect(() => importAeadKey(new Uint8Array(length))).toThrow(RangeError);
  });

  it('makes a key that cannot be exported', async () => {
    await expect(crypto.subtle.exportKey('raw', await newKey())).rejects.toThrow();
  });

  it('leaves the raw bytes alone, and does not need them afterwards', async () => {
    const raw = randomBytes(32);
    const before = raw.slice();
    const key = await importAeadKey(raw);
    expect(raw).toEqual(before);
    raw.fill(0);
    const sealed = await seal(key, message, aad);
    expect(await open(await importAeadKey(before), sealed, aad)).toEqual(message);
  });
});
