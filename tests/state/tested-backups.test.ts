import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/lib/entry/entry';
import { backup as de } from '../../src/lib/i18n/backup.de';
import { backup as en } from '../../src/lib/i18n/backup.en';
import { stateSentences, TestWords } from '../../src/lib/state/backup-words';
import { openPhase } from '../../src/lib/state/phase';
import { TestedBackups, type TestAnswer } from '../../src/lib/state/tested-backups.svelte';
import { importAeadKey } from '../../src/lib/crypto/aead';
import { readVaultFile } from '../../src/lib/vault/format';
import { openSlots } from '../../src/lib/vault/open-slots';
import { openBody, sealVault } from '../../src/lib/vault/sealed-body';
import type { OpenVault } from '../../src/lib/vault/open-vault';
import { newRecoveryKey } from '../../src/lib/vault/recovery-slot';
import { Vault } from '../../src/lib/vault/vault';
import { deriveHere, failureOf, MemoryStore, optionsOn, password, someEntry } from '../unit/vault/quick-vault';
import { backupWorker } from './backup-worker';
import { memoryPreferences } from './memory-preferences';

const dayMs = 86_400_000;
const startMs = Date.UTC(2026, 10, 20, 9);
const shown = (typed = password) => ({ kind: 'password', password: typed }) as const;
type Bytes = Uint8Array<ArrayBuffer>;

async function made(accounts = 3) {
  let nowMs = startMs;
  let isLinked = false;
  const later = (ms: number) => (nowMs += ms);
  const vault = new Vault(optionsOn(new MemoryStore(), undefined, { nowMs: () => nowMs }));
  const open = await vault.create(password);
  const entries = Array.from({ length: accounts }, (_, i) => entryAt(nowMs, `user ${i}`));
  await open.change(() => entries);
  const workers: string[] = [];
  const backups = new TestedBackups({
    vault: {
      ask: (work) => work(open),
      get phase() {
        return openPhase(open);
      },
    },
    preferences: memoryPreferences(),
    time: { nowMs: () => nowMs, monotonicMs: () => 0 },
    kdfProgress: { tell: () => undefined },
    startWorker: () => backupWorker(workers),
    isLinked: () => isLinked,
  });
  const link = (is: boolean) => (isLinked = is);
  return { vault, open, entries, backups, later, link, now: () => nowMs, workers };
}

function entryAt(ms: number, account: string): Entry {
  return someEntry({ account, createdAtMs: ms, changedAtMs: ms });
}

async function tested(backups: TestedBackups, bytes: Bytes, typed = password): Promise<TestAnswer> {
  return backups.test(new Blob([bytes]), shown(typed));
}

/** The same file with other contents, sealed under its own key: what a writer with a bug would leave behind. */
async function rewritten(bytes: Bytes, edit: (entries: readonly Entry[]) => readonly Entry[]): Promise<Bytes> {
  const file = await readVaultFile(bytes);
  const slot = await openSlots(file, shown(), deriveHere, { refused: false });
  const key = await importAeadKey(slot?.vaultKey ?? new Uint8Array(32));
  const body = await openBody(key, file);
  return sealVault(key, file.header, { ...body, entries: edit(body.entries) });
}

async function rename(open: OpenVault, id: string | undefined, nowMs: number) {
  await open.change((all) =>
    all.map((one) => (one.id === id ? { ...one, account: 'renamed', changedAtMs: nowMs } : one)),
  );
}

describe('a test of a backup', () => {
  it('finds it good when every account is in it with the same code, and notes the day', async () => {
    const { open, backups, later, workers } = await made();
    const bytes = await open.sealedBytes();
    later(dayMs);
    expect(await tested(backups, bytes)).toEqual({ kind: 'whole', count: 3 });
    expect(workers).toEqual(['started', 'ended']);
    expect(stateSentences(backups, en.state, 'en').join(' ')).toBe(
      'Last tested on 21 November 2026. Nothing has changed since.',
    );
    expect(stateSentences(backups, de.state, 'de')[0]).toBe('Zuletzt geprüft am 21. November 2026.');
  });

  it('takes the recovery key in the place of the password', async () => {
    const { vault, open, backups } = await made();
    const answer = await vault.prove(password);
    if (answer.kind !== 'right') throw new Error(answer.kind);
    const credential = { kind: 'recovery', key: newRecoveryKey() } as const;
    await vault.ways.add(open, answer.opened, { credential, name: '' });
    const file = new Blob([await open.sealedBytes()]);
    expect(await backups.test(file, { kind: 'recovery', key: newRecoveryKey() })).toEqual({ kind: 'wrong-key' });
    expect(backups.last).toBeNull();
    expect(await backups.test(file, credential)).toMatchObject({ kind: 'whole' });
  });

  it('takes a backup under a password of its own', async () => {
    const { vault, open, backups } = await made();
    const answer = await vault.prove(password);
    if (answer.kind !== 'right') throw new Error(answer.kind);
    const bytes = await vault.ways.fileUnder(open, answer.opened, 'another Password 9');
    expect(await tested(backups, bytes)).toEqual({ kind: 'wrong-password' });
    expect(await tested(backups, bytes, 'another Password 9')).toEqual({ kind: 'whole', count: 3 });
  });

  it('says that one byte was changed, wherever it is', async () => {
    const { open, backups } = await made();
    const bytes = await open.sealedBytes();
    // In magic and version it is no backup at all, or one of a later version.
    for (let at = 9; at < bytes.length; at += 41) {
      const spoilt = bytes.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      expect(await tested(backups, spoilt), `byte ${at}`).toEqual({ kind: 'damaged' });
    }
    expect(await tested(backups, bytes.slice(0, -1))).toEqual({ kind: 'damaged' });
    expect(await failureOf(tested(backups, new Uint8Array(100)))).toBe('vault/not-a-vault');
    expect(backups.last).toBeNull();
  });

  it('says that one account is missing, and which', async () => {
    const { open, backups, entries } = await made();
    const without = await rewritten(await open.sealedBytes(), (all) => all.slice(1));
    const answer = await tested(backups, without);
    expect(answer).toMatchObject({ kind: 'differs', isOlder: false, missing: [entries[0]?.id], changed: [], more: 0 });
    expect(new TestWords(en.test, 'en').of(answer)).toEqual([
      en.test.differs,
      'Missing in it: 1 account.',
      'These are Example user 0.',
    ]);
    expect(backups.last).toBeNull();
  });

  it('notices one bit of a secret, and a field that only a later version knows', async () => {
    const { open, backups } = await made();
    const bytes = await open.sealedBytes();
    const flipped = await rewritten(bytes, ([first, ...rest]) => {
      if (!first) throw new Error('there is none');
      const secret = first.otp.secret.slice();
      secret[0] = (secret[0] ?? 0) ^ 1;
      return [{ ...first, otp: { ...first.otp, secret } }, ...rest];
    });
    expect(await tested(backups, flipped)).toMatchObject({
      kind: 'differs',
      missing: [],
      changed: [expect.anything()],
    });
    const laterField = await rewritten(bytes, (all) =>
      all.map((one) => ({ ...one, unknown: new Map([['later', 1]]) })),
    );
    expect(await tested(backups, laterField)).toMatchObject({ kind: 'differs', changed: { length: 3 } });
  });

  it('says that the password is wrong, and asks nobody when it is another vault', async () => {
    const { open, backups, workers } = await made();
    expect(await tested(backups, await open.sealedBytes(), 'wrong')).toEqual({ kind: 'wrong-password' });
    const other = await made();
    const asked = workers.length;
    expect(await tested(backups, await other.open.sealedBytes())).toEqual({ kind: 'other-vault', savedAtMs: startMs });
    expect(workers).toHaveLength(asked);
  });

  it('says what is missing in a backup that is older than the vault', async () => {
    const { open, backups, entries, later, now } = await made();
    const bytes = await open.sealedBytes();
    later(dayMs);
    await open.change((all) => [...all.slice(1), entryAt(now(), 'new')]);
    await rename(open, entries[1]?.id, now());
    const answer = await tested(backups, bytes);
    expect(answer).toMatchObject({
      kind: 'differs',
      isOlder: true,
      missing: { length: 1 },
      changed: { length: 1 },
      more: 1,
    });
    expect(new TestWords(de.test, 'de').of(answer)).toEqual([
      'Diese Sicherung öffnet sich, ist aber älter als der Tresor: Sie zeigt den Stand vom 20. November 2026.',
      'Es fehlt darin: 1 Konto.',
      'Darin anders als hier: 1 Konto.',
      'Darin und hier nicht mehr: 1 Konto.',
      'Es geht um Example renamed und Example new.',
      de.test.saveNew,
    ]);
  });

  it('does not take the use of a code for a change', async () => {
    const { open, backups } = await made();
    const bytes = await open.sealedBytes();
    await open.change((all) => all.map((one) => ({ ...one, useCount: 4, usedAtMs: startMs })));
    expect(await tested(backups, bytes)).toMatchObject({ kind: 'whole' });
  });

  it('notices a recovery code that was crossed off', async () => {
    const { open, backups } = await made();
    const bytes = await open.sealedBytes();
    const code = { text: new TextEncoder().encode('abcd'), usedAtMs: null };
    await open.change(([first, ...rest]) => (first ? [{ ...first, recoveryCodes: [code] }, ...rest] : rest));
    expect(await tested(backups, bytes)).toMatchObject({ kind: 'differs', isOlder: true, changed: { length: 1 } });
  });

  it('finds an older backup good when its accounts are those of today', async () => {
    const { open, backups } = await made();
    const bytes = await open.sealedBytes();
    await open.setTrashDays(90);
    expect(await tested(backups, bytes)).toMatchObject({ kind: 'whole' });
  });

  it('hands no secret and no entry to whoever asked', async () => {
    const { open, entries, backups } = await made();
    const secrets = entries.map(({ otp }) => otp.secret.slice());
    await tested(backups, await open.sealedBytes());
    expect(open.entries.map(({ otp }) => otp.secret)).toEqual(secrets);
  });
});

describe('the reminder', () => {
  it('counts accounts that no tested backup has, from a day on or when there are many', async () => {
    const { open, backups, later, now } = await made(3);
    expect([backups.changes.count, backups.isReminderDue]).toEqual([3, false]);
    later(dayMs);
    expect(backups.isReminderDue).toBe(true);
    await tested(backups, await open.sealedBytes());
    expect([backups.changes.count, backups.isReminderDue]).toEqual([0, false]);
    later(1000);
    await open.change((all) => [...all, ...Array.from({ length: 19 }, () => entryAt(now(), 'more'))]);
    expect([backups.changes.count, backups.isReminderDue]).toEqual([19, false]);
    await open.change((all) => [...all, entryAt(now(), 'one more')]);
    expect([backups.changes.count, backups.isReminderDue]).toEqual([20, true]);
  });

  it('counts an account once, changed or deleted, and not one that came and went', async () => {
    const { open, backups, entries, later, now } = await made(3);
    await tested(backups, await open.sealedBytes());
    later(1000);
    await rename(open, entries[0]?.id, now());
    await rename(open, entries[0]?.id, now());
    await open.change((all) => all.filter(({ id }) => id !== entries[1]?.id));
    expect(backups.changes).toEqual({ count: 2, sinceMs: now() });
    await open.change((all) => [...all, entryAt(now(), 'came')]);
    await open.change((all) => all.filter(({ account }) => account !== 'came'));
    expect(backups.changes.count).toBe(2);
  });

  it('stays away for a week when it was put off, and not for ever when the clock goes back', async () => {
    const { backups, later } = await made();
    later(dayMs);
    backups.putOff();
    later(7 * dayMs - 1);
    expect(backups.isReminderDue).toBe(false);
    later(1);
    expect(backups.isReminderDue).toBe(true);
    backups.putOff();
    later(-dayMs);
    expect(backups.isReminderDue).toBe(true);
  });

  it('is never shown while a linked file is up to date', async () => {
    const { backups, later, link } = await made(30);
    later(30 * dayMs);
    link(true);
    expect(backups.isReminderDue).toBe(false);
    link(false);
    expect(backups.isReminderDue).toBe(true);
  });

  it('begins with the backup that a new device was opened with', async () => {
    const { backups, later } = await made();
    later(2 * dayMs);
    await backups.opened();
    expect([backups.last?.testedAtMs, backups.changes.count, backups.isReminderDue]).toEqual([
      startMs + 2 * dayMs,
      0,
      false,
    ]);
  });
});
