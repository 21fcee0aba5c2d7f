import { argon2id } from 'hash-wasm';
import type { Bytes } from '../../../src/lib/bytes/bytes';
import { importAeadKey, seal } from '../../../src/lib/crypto/aead';
import { checkCost, type Argon2idCost, type DeriveArgon2id } from '../../../src/lib/crypto/argon2id';
import { randomBytes } from '../../../src/lib/crypto/random';
import { unadorned, type Entry } from '../../../src/lib/entry/entry';
import { Failure, type FailureCode } from '../../../src/lib/failure';
import type { Exclusively } from '../../../src/lib/vault/sealed-body';
import { Lockout, type LockoutOptions } from '../../../src/lib/vault/lockout';
import { freshRecord, type Ending, type LockoutRecord, type LockoutRules } from '../../../src/lib/vault/lockout-record';
import { keptRevisions, type GenerationStamp } from '../../../src/lib/vault/generations';
import type { Aside, AlsoWritten, Retained, RetainedChange, VaultStore } from '../../../src/lib/vault/vault-store';
import type { VaultOptions } from '../../../src/lib/vault/vault';
import { encodeCbor, type CborMap } from '../../../src/lib/vault/cbor';
import { writePreamble, writeVaultFile } from '../../../src/lib/vault/format';
import { makePasswordSlot, passwordBytes } from '../../../src/lib/vault/password-slot';
import type { Slot } from '../../../src/lib/vault/slot';

export const quickCost: Argon2idCost = { memoryKiB: 64, iterations: 1, parallelism: 1 };
export const password = 'correct horse battery staple 1';

/** Argon2id without a worker; keeps the deriver's promises (cost checked, password wiped, signal heeded). */
export const deriveHere: DeriveArgon2id = async ({ password, salt, cost }, signal) => {
  checkCost(cost);
  signal?.throwIfAborted();
  const { memoryKiB: memorySize, iterations, parallelism } = cost;
  const key = await argon2id({
    password,
    salt,
    memorySize,
    iterations,
    parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  password.fill(0);
  return new Uint8Array(key);
};

/** A real mutual exclusion: one piece of work after the other, whatever became of the one before. */
export function oneAtATime(): Exclusively {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}

/** What a browser without Web Locks would do. */
export const notExclusive: Exclusively = (work) => work();

/** A store that keeps every write, answers late, and fails when told to. */
export class MemoryStore implements VaultStore {
  readonly written: Bytes[] = [];
  failWith: Error | null = null;
  /** What becomes of bytes on their way to the disk. */
  onDisk: (bytes: Bytes) => Bytes = (bytes) => bytes;
  head = null as number | null;
  readonly stored = new Map<number, Bytes>();
  readonly stamps = new Map<number, GenerationStamp>();
  alone = null as number | null;
  readonly setAsides = new Map<number, Aside>();
  lockout: LockoutRecord | null = null;
  retained: Retained = { keeps: true, names: null };

  async read(): Promise<Bytes | null> {
    await turn();
    return this.stored.get(this.head ?? -1)?.slice() ?? null;
  }

  async headRevision(): Promise<number | null> {
    await turn();
    return this.head;
  }

  async generations(): Promise<readonly GenerationStamp[]> {
    await turn();
    return [...this.stamps.values()].sort((a, b) => b.revision - a.revision);
  }

  async readGeneration(revision: number): Promise<Bytes | null> {
    await turn();
    return this.stored.get(revision)?.slice() ?? null;
  }

  async highestRevision(): Promise<number> {
    await turn();
    return Math.max(0, this.head ?? 0, ...this.stored.keys(), ...this.setAsides.keys());
  }

  async write(
    bytes: Bytes,
    revision: number,
    expected: number | null,
    { names, savedAtMs = null, alone = false }: AlsoWritten = {},
  ): Promise<'written' | 'conflict'> {
    await turn();
    if (this.failWith) throw this.failWith;
    if (this.head !== expected) return 'conflict';
    this.head = revision;
    this.stored.set(revision, this.onDisk(bytes.slice()));
    this.stamps.set(revision, { revision, savedAtMs, schema: 3 });
    this.written.push(bytes.slice());
    if (alone) this.alone = revision;
    if (expected === null) this.lockout = null;
    if (names !== undefined) this.retained = { ...this.retained, names };
    await turn();
    return 'written';
  }

  async settle(revision: number): Promise<void> {
    await turn();
    if (this.failWith) throw this.failWith;
    const stamps = [...this.stamps.values()].filter((one) => one.revision <= revision);
    const kept = this.alone !== null && this.alone <= revision ? [revision] : keptRevisions(stamps);
    for (const one of stamps) if (!kept.includes(one.revision)) this.#drop(one.revision);
    this.alone = null;
  }

  async takeBack(revision: number, expected: number | null): Promise<void> {
    await turn();
    if (this.failWith) throw this.failWith;
    if (this.head !== revision) return;
    this.#drop(revision);
    this.head = expected;
  }

  async setAside(revision: number, asideAtMs: number): Promise<void> {
    await turn();
    if (this.failWith) throw this.failWith;
    const bytes = this.stored.get(revision);
    if (bytes) this.setAsides.set(revision, { revision, bytes, asideAtMs });
    this.#drop(revision);
    if (this.head === revision) this.head = Math.max(...this.stored.keys(), -1);
    if (this.head === -1) this.head = revision;
  }

  async asides(): Promise<readonly Aside[]> {
    await turn();
    return [...this.setAsides.values()].reverse();
  }

  async dropAside(revision: number): Promise<void> {
    await turn();
    this.setAsides.delete(revision);
  }

  async readLockout(): Promise<LockoutRecord | null> {
    await turn();
    return this.lockout;
  }

  async changeLockout(edit: (record: LockoutRecord) => LockoutRecord): Promise<LockoutRecord> {
    await turn();
    if (this.failWith) throw this.failWith;
    return (this.lockout = edit(this.lockout ?? freshRecord));
  }

  async readRetained(): Promise<Retained> {
    await turn();
    return this.retained;
  }

  async writeRetained(change: RetainedChange): Promise<void> {
    await turn();
    if (this.failWith) throw this.failWith;
    this.retained = { ...this.retained, ...change };
  }

  async wipe(ending: Ending): Promise<void> {
    await turn();
    if (this.failWith) throw this.failWith;
    this.clear();
    this.lockout = { ...freshRecord, ending };
  }

  /** What someone with the disk can do: no questions asked. Nothing else is left there. */
  put(bytes: Bytes, revision: number): void {
    this.clear();
    this.head = revision;
    this.stored.set(revision, bytes.slice());
    this.stamps.set(revision, { revision, savedAtMs: null, schema: 3 });
    this.written.push(bytes.slice());
  }

  /** Breaks the bytes of a generation, the one that counts unless told. */
  spoil(edit: (bytes: Bytes) => Bytes, revision = this.head ?? -1): void {
    const bytes = this.stored.get(revision);
    if (!bytes) throw new Error('there is nothing to spoil');
    this.stored.set(revision, edit(bytes.slice()));
  }

  clear(): void {
    this.head = null;
    this.stored.clear();
    this.stamps.clear();
    this.setAsides.clear();
  }

  rebuild(): Promise<void> {
    this.clear();
    this.lockout = null;
    this.retained = { keeps: true, names: null };
    return Promise.resolve();
  }

  close(): void {
    // Nothing is held open.
  }

  #drop(revision: number): void {
    this.stored.delete(revision);
    this.stamps.delete(revision);
  }
}

/** A turn of the event loop, so that work of "other tabs" comes in between. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

let clockMs = 1_700_000_000_000;

/** So lenient that tests of other things never meet the counter. */
export const lenient: LockoutRules = { freeAttempts: 1000, wipeAtAttempt: 2000, firstLockSeconds: 15, wipes: true };

export function optionsOn(
  store: VaultStore,
  exclusively: Exclusively = oneAtATime(),
  over: Partial<LockoutOptions> = {},
): VaultOptions & { lockout: Lockout } {
  const nowMs = over.nowMs ?? (() => clockMs++);
  const monotonicMs = () => 0;
  const lockout = new Lockout({
    store,
    exclusively,
    oneAttempt: oneAtATime(),
    rules: lenient,
    monotonicMs,
    ...over,
    nowMs,
  });
  return {
    store,
    exclusively,
    nowMs,
    lockout,
    derive: deriveHere,
    cost: () => Promise.resolve(quickCost),
    floor: quickCost,
  };
}

export function someEntry(over: Partial<Entry> = {}): Entry {
  return {
    id: [...randomBytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    createdAtMs: 1_700_000_000_000,
    changedAtMs: 1_700_000_000_000,
    issuer: 'Example',
    account: 'alice@example.com',
    url: '',
    notes: '',
    tags: [],
    otp: { kind: 'totp', secret: randomBytes(20), algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
    ...unadorned,
    unknown: new Map(),
    ...over,
  };
}

/** The code of the Failure that `work` rejects with; fails the test for anything else. */
export async function failureOf(work: Promise<unknown>): Promise<FailureCode> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
  throw new Error('it did not fail');
}

export interface Parts {
  readonly password?: string;
  readonly revision?: number;
  readonly headerFields?: ReadonlyMap<string, unknown>;
  readonly slotFields?: ReadonlyMap<string, unknown>;
  readonly moreSlots?: readonly CborMap[];
  readonly body?: ReadonlyMap<string, unknown>;
}

/** A vault as a writer with more to say would make it: with the fields, slots and body handed in. */
export async function sealedVault(parts: Parts = {}): Promise<Bytes> {
  const vaultId = randomBytes(16);
  const vaultKey = randomBytes(32);
  const secret = passwordBytes(parts.password ?? password);
  const own = await makePasswordSlot(vaultId, vaultKey, secret, deriveHere, quickCost);
  const slots: Slot[] = [
    { ...own, unknown: parts.slotFields ?? new Map() },
    ...(parts.moreSlots ?? []).map((fields) => ({ kind: 'unknown' as const, fields })),
  ];
  const unknown = parts.headerFields ?? new Map<string, unknown>();
  const preamble = writePreamble({ vaultId, revision: parts.revision ?? 1, savedAtMs: 1, slots, unknown });
  const body = encodeCbor(parts.body ?? new Map([['entries', []]]));
  return writeVaultFile(preamble, await seal(await importAeadKey(vaultKey), body, preamble));
}
