import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/lib/entry/entry';
import { Import } from '../../src/lib/state/import.svelte';
import { isOwnFile, readOwnFile } from '../../src/lib/state/own-file';
import { newRecoveryKey } from '../../src/lib/vault/recovery-slot';
import { writeRecoveryText } from '../../src/lib/vault/recovery-text';
import { Vault } from '../../src/lib/vault/vault';
import { failureOf, MemoryStore, optionsOn, password, sealedVault, someEntry } from '../unit/vault/quick-vault';
import { backupWorker } from './backup-worker';

const second = 'a second Password 2';

async function made(entries: readonly Entry[]) {
  const vault = new Vault(optionsOn(new MemoryStore()));
  const { vault: open, opened } = await vault.createProven(password);
  const key = newRecoveryKey();
  await vault.ways.add(open, opened, { credential: { kind: 'recovery', key }, name: '' });
  await open.change(() => entries);
  return { open, sheet: writeRecoveryText(key).join('-').toLowerCase() };
}

function read(bytes: Uint8Array<ArrayBuffer>, typed: string | null, signal = new AbortController().signal) {
  return readOwnFile(
    () => backupWorker(),
    bytes,
    typed,
    () => undefined,
    signal,
  );
}

/** An import into a vault of these accounts, by the screen's own class. */
function importing(present: readonly Entry[]) {
  let entries = present;
  const transfer = new Import({
    reader: {
      read: async ({ file, password: typed }, signal) => read(new Uint8Array(await file.arrayBuffer()), typed, signal),
    },
    nowMs: () => 9,
    present: () => entries,
    change: (edit) => {
      entries = edit(entries);
      return Promise.resolve();
    },
  });
  return { transfer, entries: () => entries };
}

describe("Faktor's own file in the import", () => {
  it('is known by its first bytes, whatever it is called', async () => {
    expect(isOwnFile(await sealedVault())).toBe(true);
    expect(isOwnFile(new TextEncoder().encode('{"FAKTOR":1}'))).toBe(false);
  });

  it('asks for its password, and takes the recovery key as people write it', async () => {
    const { open, sheet } = await made([someEntry()]);
    const bytes = await open.sealedBytes();
    expect((await read(bytes, null)).kind).toBe('needs-password');
    expect((await read(bytes, second)).kind).toBe('wrong-password');
    expect((await read(bytes, password)).kind).toBe('read');
    expect((await read(bytes, sheet)).kind).toBe('read');
    expect((await read(bytes, writeRecoveryText(newRecoveryKey()).join(' '))).kind).toBe('wrong-password');
  });

  it('takes a password that reads like a recovery key for what it is', async () => {
    const typed = writeRecoveryText(newRecoveryKey()).join('-');
    expect((await read(await sealedVault({ password: typed }), typed)).kind).toBe('read');
  });

  it('refuses a damaged one with its reason', async () => {
    const bytes = await sealedVault();
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(await failureOf(read(bytes, password))).toBe('vault/damaged');
  });

  it('brings every account with all that it had in its vault, under an id of its own', async () => {
    const hotp = {
      kind: 'hotp',
      secret: new Uint8Array(9).fill(3),
      algorithm: 'SHA512',
      digits: 8,
      counter: 7,
    } as const;
    const all = [
      someEntry({ createdAtMs: 5, url: 'https://example.com', tags: ['one'], unknown: new Map([['later', [1, 'x']]]) }),
      someEntry({ otp: hotp }),
      someEntry({ otp: { kind: 'yandex', secret: new Uint8Array(16).fill(4), pin: '77' } }),
    ];
    const { open } = await made(all);
    const { transfer, entries } = importing([]);
    await transfer.choose([new File([await open.sealedBytes()], 'copy.bin')]);
    expect(transfer.files[0]?.stand).toEqual({ kind: 'needs-password', isWrong: false });
    await transfer.answerPassword(transfer.files[0]?.id ?? 0, password);
    expect(transfer.files[0]?.stand).toEqual({ kind: 'read', formatId: 'faktor', count: 3 });
    await transfer.save();
    const ids = entries().map(({ id }) => id);
    expect(new Set([...ids, ...all.map(({ id }) => id)]).size).toBe(6);
    const told = (list: readonly Entry[]) => list.map((one) => ({ ...one, id: '', changedAtMs: 0 }));
    expect(told(entries())).toEqual(told(all));
    expect(entries().every(({ changedAtMs }) => changedAtMs === 9)).toBe(true);
    expect(transfer.receipt?.counts).toMatchObject({ total: 3, taken: 3 });
  });

  it('merges: what is here already is counted as such, what was deleted there is offered and not ticked', async () => {
    const here = someEntry();
    const gone = someEntry({ account: 'gone' });
    const { open } = await made([here, gone, someEntry({ account: 'new' })]);
    await open.change((all) => all.filter(({ id }) => id !== gone.id));
    const otherId = { ...here, id: 'f'.repeat(32) };
    const { transfer, entries } = importing([otherId]);
    await transfer.choose([new File([await open.sealedBytes()], 'copy.faktor')]);
    await transfer.answerPassword(transfer.files[0]?.id ?? 0, password);
    const planned = transfer.plan.map(({ match, isTicked }) => `${match.kind} ${isTicked}`);
    expect(planned).toEqual(['already false', 'new true', 'new false']);
    await transfer.save();
    expect(transfer.receipt?.counts).toMatchObject({ total: 3, taken: 1, already: 1, leftOut: 1 });
    expect(entries().map(({ account }) => account)).toEqual([here.account, 'new']);
    await transfer.undo();
    expect(entries()).toEqual([otherId]);
  });

  it('counts what a newer version knows among the refused', async () => {
    const later = new Map<string, unknown>([['otp', new Map([['kind', 'later']])]]);
    const bytes = await sealedVault({ body: new Map([['entries', [later]]]) });
    expect(await read(bytes, password)).toMatchObject({
      kind: 'read',
      rows: [],
      rejected: [{ row: 1, code: 'entry/kind' }],
    });
  });

  it('ends its Worker when it is called off', async () => {
    const stop = new AbortController();
    const log: string[] = [];
    const bytes = await sealedVault();
    const reading = readOwnFile(
      () => backupWorker(log),
      bytes,
      password,
      () => undefined,
      stop.signal,
    );
    stop.abort(new Error('called off'));
    await expect(reading).rejects.toThrow('called off');
    expect(log).toEqual(['started', 'ended']);
  });
});
