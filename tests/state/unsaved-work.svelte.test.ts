// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { admit } from '../../src/lib/entry/admit';
import { Failure } from '../../src/lib/failure';
import { AccountForm } from '../../src/lib/state/account-form.svelte';
import { Intake } from '../../src/lib/state/intake.svelte';
import { UnsavedWork, type WorkStore } from '../../src/lib/state/unsaved-work.svelte';
import type { Phase } from '../../src/lib/state/vault-state.svelte';
import type { Work } from '../../src/lib/state/work';
import { sealDraft } from '../../src/lib/vault/intake-draft';
import { intakeKeyIn, withIntakeKey } from '../../src/lib/vault/intake-key';
import type { IntakeKey, SharedItem } from '../../src/lib/vault';
import { migrationLinks } from '../e2e/migration-links';
import { draft, made } from '../vectors/draft';

const secret = 'GEZDGNBVGY3TQOJQ';
const dayMs = 86_400_000;

class FakeStore implements WorkStore {
  kept: SharedItem[] = [];
  isBroken = false;
  items = () => this.#answer(() => [...this.kept]);
  add = (items: readonly Omit<SharedItem, 'id'>[]) =>
    this.#answer(() => void this.kept.push(...items.map((item, i) => ({ ...item, id: this.kept.length + i + 1 }))));
  remove = (ids: readonly number[]) =>
    this.#answer(() => void (this.kept = this.kept.filter(({ id }) => !ids.includes(id))));
  #answer<T>(work: () => T): Promise<T> {
    return this.isBroken ? Promise.reject(new Failure('vault/storage-unavailable')) : Promise.resolve(work());
  }
}

async function newKey(): Promise<IntakeKey> {
  const key = intakeKeyIn(await withIntakeKey(new Map()));
  if (!key) throw new Error('no key');
  return key;
}

const open = { kind: 'open' } as Phase;
const locked: Phase = { kind: 'locked', reason: 'idle' };

/** Enough turns for WebCrypto and the store. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

let store: FakeStore;
let key: IntakeKey;
let phase: { now: Phase };
let nowMs: number;
let unsaved: UnsavedWork;

async function turn(to: Phase): Promise<void> {
  phase.now = to;
  flushSync();
  await settled();
}

beforeEach(async () => {
  store = new FakeStore();
  key = await newKey();
  const held = $state({ now: open });
  phase = held;
  nowMs = 100 * dayMs;
  const copy = () => ({ publicKey: key.publicKey, privateKey: key.privateKey.slice() });
  unsaved = new UnsavedWork({
    store,
    vault: {
      get phase() {
        return held.now;
      },
      get isClosed() {
        return held.now.kind !== 'open';
      },
      intakeKey: () => Promise.resolve(copy()),
    },
    publicKey: () => key.publicKey,
    nowMs: () => nowMs,
  });
  unsaved.start();
  await turn(open);
});

const formWork = (): Work | null => {
  const form = new AccountForm();
  form.name = 'ute';
  form.secret = secret;
  form.digits = '8';
  return form.unsaved();
};

describe('a half-filled form', () => {
  it('is sealed when the vault locks and comes back as it was, once', async () => {
    phase.now = locked;
    await unsaved.keep(formWork());
    expect(store.kept).toHaveLength(1);
    const sealed = Buffer.from(store.kept[0]?.sealed ?? []).toString('latin1');
    for (const trace of ['ute', secret, 'form']) expect(sealed).not.toContain(trace);
    await turn(locked);
    expect(unsaved.count).toBe(0);

    await turn(open);
    expect(unsaved.count).toBe(1);
    const work = await unsaved.open();
    expect(store.kept).toEqual([]);
    const back = new AccountForm();
    if (work?.kind === 'form') back.resume(work);
    expect(back).toMatchObject({ name: 'ute', secret, digits: '8', period: '30', kind: 'totp' });
    expect(unsaved.take(() => true)).toBe(work);
    expect(unsaved.take(() => true)).toBeNull();
    expect([unsaved.count, await unsaved.open()]).toEqual([0, null]);
  });

  it('is not kept while the vault is open, gone, or nothing was typed', async () => {
    await unsaved.keep(formWork());
    phase.now = { kind: 'absent' };
    await unsaved.keep(formWork());
    phase.now = locked;
    const empty = new AccountForm();
    empty.digits = '8';
    await unsaved.keep(empty.unsaved());
    expect(store.kept).toEqual([]);
  });

  it('is deleted when it is discarded, and after thirty days', async () => {
    phase.now = locked;
    await unsaved.keep(formWork());
    nowMs += dayMs;
    await unsaved.keep(formWork());
    nowMs += 29.5 * dayMs;
    await turn(open);
    expect(unsaved.count).toBe(1);
    await unsaved.discard();
    expect([unsaved.count, store.kept]).toEqual([0, []]);
  });

  it('that another version wrote otherwise is dropped and not offered again', async () => {
    const sealed = await sealDraft(key.publicKey, new Map([['kind', 'later']]));
    store.kept = [{ id: 1, kind: 'draft', sealed, keptAtMs: nowMs }];
    await turn(locked);
    await turn(open);
    expect(await unsaved.open()).toBeNull();
    expect([unsaved.count, store.kept]).toEqual([0, []]);
  });

  it('is offered when the person unlocked before it was sealed', async () => {
    phase.now = locked;
    const keeping = unsaved.keep(formWork());
    phase.now = open;
    await keeping;
    expect(unsaved.count).toBe(1);
  });

  it('is lost where nothing can be stored, and nothing else is', async () => {
    store.isBroken = true;
    phase.now = locked;
    await expect(unsaved.keep(formWork())).resolves.toBeUndefined();
    await turn(open);
    expect(unsaved.count).toBe(0);
  });
});

it('an edit keeps what was changed alone: a counter that moved on meanwhile is not put back', () => {
  const entry = admit(draft({}, { kind: 'hotp', counter: 4 }), made);
  const form = new AccountForm(entry);
  expect(form.unsaved()).toBeNull();
  form.notes = 'new';
  const work = form.unsaved();
  expect([...(work?.fields ?? [])]).toEqual([['notes', 'new']]);
  const later = new AccountForm({ ...entry, otp: { ...entry.otp, counter: 9 } as typeof entry.otp });
  if (work) later.resume(work);
  expect(later.edited(1)).toMatchObject({ notes: 'new', otp: { counter: 9 } });
});

describe('what was read and not saved', () => {
  const intake = () => new Intake({ nowMs: () => 1, present: () => [], put: () => Promise.resolve() });

  async function thereAndBack(before: Intake): Promise<Intake> {
    phase.now = locked;
    const held = before.unsaved();
    const keeping = unsaved.keep(held && { kind: 'read', isFromPicture: true, ...held });
    // As the screen does when it goes.
    before.clear();
    await keeping;
    await turn(open);
    const work = await unsaved.open();
    const after = intake();
    expect(work).toMatchObject({ kind: 'read', isFromPicture: true });
    if (work?.kind === 'read') after.resume(work);
    return after;
  }

  it('comes back as candidates with their secrets whole', async () => {
    const before = intake();
    before.readTexts([{ text: `otpauth://hotp/Mill:jo?secret=${secret}&counter=7&digits=8` }]);
    const after = await thereAndBack(before);
    expect(after.candidates).toMatchObject([
      { entry: { issuer: 'Mill', account: 'jo', otp: { kind: 'hotp', counter: 7, digits: 8 } }, decision: 'add' },
    ]);
    expect(Buffer.from(after.candidates[0]?.entry.otp.secret ?? []).toString()).toBe('1234567890');
  });

  it('goes on missing the parts that it missed', async () => {
    const [first = '', second = '', third = ''] = migrationLinks(
      [[{ name: 'eins' }], [{ name: 'zwei' }], [{ name: 'drei' }]],
      -77,
    );
    const before = intake();
    before.readTexts([{ text: third }, { text: first }]);
    const after = await thereAndBack(before);
    expect(after.transfers).toMatchObject([{ size: 3, missing: [2] }]);
    expect(after.readTexts([{ text: second }])).toEqual({ kind: 'candidates' });
    expect(after.candidates.map(({ entry }) => entry.account)).toEqual(['eins', 'zwei', 'drei']);
  });
});
