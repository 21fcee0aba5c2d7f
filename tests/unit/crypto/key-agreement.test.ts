import { createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newKeyPair, openWith, publicKeyLength, sealTo } from '../../../src/lib/crypto/key-agreement';
import { randomBytes } from '../../../src/lib/crypto/random';

const message = new TextEncoder().encode('thirty-two bytes of a vault key!');
const aad = new TextEncoder().encode('what it belongs to');

describe('sealTo and openWith', () => {
  it('give back the message', async () => {
    const { publicKey, privateKey } = await newKeyPair();
    expect(publicKey.length).toBe(publicKeyLength);
    const sealed = await sealTo(publicKey, message, aad);
    expect(sealed.length).toBe(publicKeyLength + 12 + message.length + 16);
    expect(await openWith(privateKey, publicKey, sealed, aad)).toEqual(message);
  });

  it('take a new ephemeral key each time', async () => {
    const { publicKey } = await newKeyPair();
    const [one, other] = [await sealTo(publicKey, message, aad), await sealTo(publicKey, message, aad)];
    expect(one.slice(0, publicKeyLength)).not.toEqual(other.slice(0, publicKeyLength));
  });

  it('do what docs/vault-format.md says, computed by OpenSSL', async () => {
    const { publicKey, privateKey } = await newKeyPair();
    const sealed = Buffer.from(await sealTo(publicKey, message, aad));
    const ephemeral = sealed.subarray(0, 65);
    const coordinate = (from: number) => ephemeral.subarray(from, from + 32).toString('base64url');
    const secret = diffieHellman({
      privateKey: createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' }),
      publicKey: createPublicKey({
        key: { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) },
        format: 'jwk',
      }),
    });
    const salt = Buffer.concat([ephemeral, publicKey]);
    const key = Buffer.from(hkdfSync('sha256', secret, salt, 'faktor/1 sealed to a public key', 32));
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(65, 77), { authTagLength: 16 });
    decipher.setAAD(aad);
    decipher.setAuthTag(sealed.subarray(-16));
    const opened = Buffer.concat([decipher.update(sealed.subarray(77, -16)), decipher.final()]);
    expect(new Uint8Array(opened)).toEqual(message);
  });
});

describe('openWith answers null', () => {
  it('for another private key, another public key, other associated data', async () => {
    const ours = await newKeyPair();
    const theirs = await newKeyPair();
    const sealed = await sealTo(ours.publicKey, message, aad);
    expect(await openWith(theirs.privateKey, ours.publicKey, sealed, aad)).toBeNull();
    expect(await openWith(ours.privateKey, theirs.publicKey, sealed, aad)).toBeNull();
    expect(await openWith(ours.privateKey, ours.publicKey, sealed, new Uint8Array())).toBeNull();
  });

  it('for a flipped bit in any byte, so also for points off the curve', async () => {
    const { publicKey, privateKey } = await newKeyPair();
    const sealed = await sealTo(publicKey, message, aad);
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect(await openWith(privateKey, publicKey, changed, aad)).toBeNull();
    }
  });

  it('for short, empty and random bytes, and for a private key that is none', async () => {
    const { publicKey, privateKey } = await newKeyPair();
    const sealed = await sealTo(publicKey, message, aad);
    for (const bytes of [
      new Uint8Array(),
      sealed.slice(0, 64),
      sealed.slice(0, 65),
      sealed.slice(0, 92),
      randomBytes(125),
    ]) {
      expect(await openWith(privateKey, publicKey, bytes, aad)).toBeNull();
    }
    expect(await openWith(randomBytes(138), publicKey, sealed, aad)).toBeNull();
    expect(await openWith(new Uint8Array(), publicKey, sealed, aad)).toBeNull();
  });
});
