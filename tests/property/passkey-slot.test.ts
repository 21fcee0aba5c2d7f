import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs';
import type { Bytes } from '../../src/lib/bytes/bytes';
import { randomBytes } from '../../src/lib/crypto/random';
import { Failure } from '../../src/lib/failure';
import { makePasskeySlot, openPasskeySlot } from '../../src/lib/vault/passkey-slot';
import type { PasskeySlot } from '../../src/lib/vault/slot';
import { FakeAuthenticator } from '../unit/vault/fake-authenticator';

const settings = (numRuns: number) => ({ numRuns: runs(numRuns) });

async function made() {
  const [vaultId, vaultKey] = [randomBytes(16), randomBytes(32)];
  const credential = await new FakeAuthenticator().make();
  return { vaultId, vaultKey, credential, slot: await makePasskeySlot(vaultId, vaultKey, credential) };
}

/** The vault key, or `null` for none: also for a slot whose private key opens and whose vault key does not. */
async function opened(...of: Parameters<typeof openPasskeySlot>): Promise<Bytes | null> {
  return openPasskeySlot(...of).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'vault/damaged') return null;
    throw error;
  });
}

/** Every place in a slot that holds bytes, with how to put others there. */
const places: readonly ((slot: PasskeySlot, edit: (bytes: Bytes) => Bytes) => PasskeySlot)[] = [
  (slot, edit) => ({ ...slot, id: edit(slot.id) }),
  (slot, edit) => ({ ...slot, salt: edit(slot.salt) }),
  (slot, edit) => ({ ...slot, publicKey: edit(slot.publicKey) }),
  (slot, edit) => ({ ...slot, sealedPrivateKey: edit(slot.sealedPrivateKey) }),
  (slot, edit) => ({ ...slot, sealedVaultKey: edit(slot.sealedVaultKey) }),
  (slot, edit) => ({ ...slot, passkey: { ...slot.passkey, prfInput: edit(slot.passkey.prfInput) } }),
  (slot, edit) => ({ ...slot, passkey: { ...slot.passkey, credentialId: edit(slot.passkey.credentialId) } }),
];

describe('a passkey slot', () => {
  it('opens with its passkey, to the key that was sealed in', async () => {
    const { vaultId, vaultKey, credential, slot } = await made();
    expect(await opened(vaultId, slot, credential)).toEqual(vaultKey);
  });

  it('never opens with a single bit changed, wherever it is, even for who follows the change', async () => {
    const { vaultId, credential, slot } = await made();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.nat(), fc.nat({ max: 7 }), async (place, at, bit) => {
        const flip = (bytes: Bytes) => bytes.map((byte, i) => (i === at % bytes.length ? byte ^ (1 << bit) : byte));
        const changed = place(slot, flip);
        expect(await opened(vaultId, changed, credential)).toBeNull();
        expect(await opened(vaultId, changed, { ...credential, passkey: changed.passkey })).toBeNull();
      }),
      settings(300),
    );
  });

  it('never opens with another host, another vault, or with parts of another slot', async () => {
    const one = await made();
    const other = await made();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (rpId) => {
        fc.pre(rpId !== one.slot.passkey.rpId);
        const changed = { ...one.slot, passkey: { ...one.slot.passkey, rpId } };
        expect(await opened(one.vaultId, changed, one.credential)).toBeNull();
      }),
      settings(50),
    );
    expect(await opened(other.vaultId, one.slot, one.credential)).toBeNull();
    const again = await makePasskeySlot(one.vaultId, one.vaultKey, one.credential);
    for (const part of ['id', 'salt', 'publicKey', 'sealedPrivateKey', 'sealedVaultKey'] as const) {
      expect(await opened(one.vaultId, { ...one.slot, [part]: again[part] }, one.credential)).toBeNull();
    }
  });

  it('never opens with any other answer', async () => {
    const { vaultId, credential, slot } = await made();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (answer) => {
        expect(await opened(vaultId, slot, { ...credential, answer: new Uint8Array(answer) })).toBeNull();
      }),
      settings(100),
    );
  });
});
