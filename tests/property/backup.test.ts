import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importAeadKey } from '../../src/lib/crypto/aead';
import { randomBytes } from '../../src/lib/crypto/random';
import { admitRows } from '../../src/lib/state/import-admit';
import { compare } from '../../src/lib/state/backup-test';
import { readOwnFile } from '../../src/lib/state/own-file';
import { encodeHex } from '../../src/lib/bytes/hex';
import { printsOf } from '../../src/lib/vault/entry-print';
import type { Body } from '../../src/lib/vault/codec';
import { openBackup } from '../../src/lib/vault/open-backup';
import { makePasswordSlot, passwordBytes } from '../../src/lib/vault/password-slot';
import { sealVault } from '../../src/lib/vault/sealed-body';
import { Vault } from '../../src/lib/vault/vault';
import { backupWorker } from '../state/backup-worker';
import { runs } from '../runs';
import { deriveHere, MemoryStore, optionsOn, password, quickCost } from '../unit/vault/quick-vault';
import { body, entry } from './bodies';

const own = 'a password of the File 7';
const atMs = Date.UTC(2026, 10, 21);
const settings = { numRuns: runs(30) };

async function sealed(contents: Body): Promise<Uint8Array<ArrayBuffer>> {
  const vaultId = randomBytes(16);
  const vaultKey = randomBytes(32);
  const slot = await makePasswordSlot(vaultId, vaultKey, passwordBytes(password), deriveHere, quickCost);
  const header = { vaultId, revision: 7, savedAtMs: 1, slots: [slot], unknown: new Map() };
  return sealVault(await importAeadKey(vaultKey), header, contents);
}

async function opened(bytes: Uint8Array<ArrayBuffer>, typed: string) {
  const answer = await openBackup(bytes, { kind: 'password', password: typed }, deriveHere);
  if (answer.kind !== 'open') throw new Error(answer.kind);
  return answer;
}

describe('a backup', () => {
  it('gives back everything: opened, made the vault of another device, and saved there under another password', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (contents) => {
        const bytes = await sealed(contents);
        expect((await opened(bytes, password)).body).toEqual(contents);
        const vault = new Vault(optionsOn(new MemoryStore()));
        const adopted = await vault.adopt(bytes, password);
        const proof = await vault.prove(password);
        if (adopted.kind !== 'open' || proof.kind !== 'right') throw new Error('it did not open');
        expect(await adopted.vault.sealedBytes()).toEqual(bytes);
        const again = await opened(await vault.ways.fileUnder(adopted.vault, proof.opened, own), own);
        for (const list of ['entries', 'foreign', 'trash', 'foreignTrash'] as const) {
          expect(again.body[list]).toEqual(contents[list]);
        }
      }),
      settings,
    );
  });

  it('is imported with all that its accounts have, under ids and with the day of a new one', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (contents) => {
        const bytes = await sealed(contents);
        const read = await readOwnFile(
          () => backupWorker(),
          bytes,
          password,
          () => undefined,
          new AbortController().signal,
        );
        if (read.kind !== 'read') throw new Error(read.kind);
        const { accounts } = admitRows(read.rows, { fileId: 1, file: 'a' }, 5);
        const all = [...contents.entries, ...contents.trash.map((one) => one.entry)];
        const told = (list: typeof all) => list.map((one) => ({ ...one, id: '', changedAtMs: 0 }));
        expect(told(accounts.map((one) => one.entry))).toEqual(told(all));
        expect(read.rejected).toHaveLength(contents.foreign.length);
      }),
      settings,
    );
  });
});

describe('a test of a backup', () => {
  const vaultId = 'ab'.repeat(16);
  const head = { vaultId: new Uint8Array(16).fill(0xab), revision: 7, savedAtMs: 1 };
  const distinct = fc.uniqueArray(entry, { minLength: 1, maxLength: 6, selector: ({ id }) => id });
  const printed = (entries: Body['entries']) =>
    printsOf({ entries, foreign: [], trash: [], foreignTrash: [], unknown: new Map() }, atMs);

  it('finds the same entries whole in any order, and every one that is missing', async () => {
    await fc.assert(
      fc.asyncProperty(distinct, fc.nat(), async (entries, at) => {
        const present = { vaultId, revision: 7, prints: await printed(entries) };
        const prints = await printed([...entries].reverse());
        expect(compare({ head, prints }, present)).toEqual({ kind: 'whole', count: entries.length });
        const left = entries[at % entries.length];
        const without = prints.filter(({ id }) => id !== left?.id);
        expect(compare({ head, prints: without }, present)).toMatchObject({ kind: 'differs', missing: [left?.id] });
      }),
      settings,
    );
  });

  it('notices one bit of any secret, by print', async () => {
    await fc.assert(
      fc.asyncProperty(entry, fc.nat(), async (one, at) => {
        fc.pre(one.otp.secret.length > 0);
        const secret = one.otp.secret.slice();
        const place = at % secret.length;
        secret[place] = (secret[place] ?? 0) ^ (1 << (at % 8));
        const [before] = await printed([one]);
        const [after] = await printed([{ ...one, otp: { ...one.otp, secret } }]);
        expect(after?.print).not.toBe(before?.print);
        expect(encodeHex(secret)).not.toBe(encodeHex(one.otp.secret));
      }),
      settings,
    );
  });
});
