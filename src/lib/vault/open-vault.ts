import type { Bytes } from '../bytes/bytes';
import { equalBytes } from '../bytes/equal';
import { open, seal } from '../crypto/aead';
import type { Entry } from '../entry/entry';
import { Failure } from '../failure';
import { decodeBody, emptyBody, encodeBody, type Body } from './codec';
import { readVaultFile, writePreamble, writeVaultFile, type Header, type VaultFile } from './format';
import { intakeKeyIn, withIntakeKey, type IntakeKey } from './intake-key';
import type { RetainedNames } from './retained-names';
import type { Slot } from './slot';
import type { AlsoWritten, VaultStore } from './vault-store';

/** Runs one piece of work at a time over all tabs of this origin. */
export type Exclusively = <T>(work: () => Promise<T>) => Promise<T>;

export interface Surroundings {
  readonly store: VaultStore;
  /** The names that are written together with the entries. */
  readonly names: RetainedNames;
  readonly exclusively: Exclusively;
  readonly nowMs: () => number;
}

/**
 * An open vault: the only holder of the vault key (a CryptoKey that cannot be exported) and of the entries. `close` drops
 * and wipes them; the object is of no use afterwards.
 */
export class OpenVault {
  readonly #around: Surroundings;
  #key: CryptoKey;
  #header: Header;
  #body: Body;
  /** The sealed body of the generation that `#header` and `#body` are. */
  #sealedBody: Bytes;
  /** All secrets given out since the vault was opened, also those of entries that are gone. */
  readonly #secrets = new Set<Uint8Array>();
  #closed = false;
  /** Changes under way. Wiping waits for them: a change that was begun is finished, with its secrets whole. */
  #pending = 0;

  private constructor(around: Surroundings, key: CryptoKey, file: VaultFile, body: Body) {
    this.#around = around;
    this.#key = key;
    this.#header = file.header;
    this.#body = body;
    this.#sealedBody = file.sealedBody;
    this.#remember(body);
  }

  /** Throws Failure `vault/damaged` when the body does not open under the key. */
  static async from(around: Surroundings, key: CryptoKey, file: VaultFile): Promise<OpenVault> {
    return new OpenVault(around, key, file, await openBody(key, file));
  }

  /** None once the vault is closed. */
  get entries(): readonly Entry[] {
    return this.#closed ? [] : this.#body.entries;
  }

  /** Entries of a kind that a newer version wrote: kept, but not shown. */
  get foreignCount(): number {
    return this.#body.foreign.length;
  }

  get revision(): number {
    return this.#header.revision;
  }

  get vaultId(): Bytes {
    return this.#header.vaultId;
  }

  /** The ways in. */
  get slots(): readonly Slot[] {
    return this.#header.slots;
  }

  /**
   * Applies `edit` to the newest entries, also those that another tab wrote meanwhile, and resolves when the result is on
   * disk. Throws Failure `vault/*`; then neither the store nor this object has changed.
   */
  async change(edit: (entries: readonly Entry[]) => readonly Entry[]): Promise<void> {
    await this.#write((body) => ({ ...body, entries: edit(body.entries) }));
  }

  /** A copy of the pair that shares are sealed to; made and written when there is none yet. The caller wipes it. Throws as `change`. */
  async intakeKey(): Promise<IntakeKey> {
    if (!intakeKeyIn(this.#body.unknown)) await this.#write(addIntakeKey);
    const key = intakeKeyIn(this.#body.unknown);
    if (!key) throw new Failure('vault/locked');
    return key;
  }

  async #write(edit: (body: Body) => Body | Promise<Body>): Promise<void> {
    await this.#inTurn(async () => {
      await this.#catchUp();
      const body = await edit(this.#body);
      if (body === this.#body) return;
      const header = { ...this.#header, revision: this.#header.revision + 1, savedAtMs: this.#around.nowMs() };
      this.#remember(body);
      const written = { header, body, expected: this.#header.revision };
      this.#take(header, body, await writeVault(this.#around, this.#key, written));
    });
  }

  /**
   * Writes the vault anew with other slots and their vault key. `renew` makes them from the slots that there are now.
   * [Note: No way back] No older generation is kept: it would still open under the password that was just replaced. The new
   * one has been opened and compared before, so it needs none to fall back to.
   */
  async rekey(renew: (slots: readonly Slot[]) => Promise<{ slots: readonly Slot[]; key: CryptoKey }>): Promise<void> {
    await this.#inTurn(async () => {
      await this.#catchUp();
      const { slots, key } = await renew(this.#header.slots);
      const revision = this.#header.revision + 1;
      const header = { ...this.#header, slots, revision, savedAtMs: this.#around.nowMs() };
      const written = { header, body: this.#body, expected: this.#header.revision, alone: true };
      const sealedBody = await writeVault(this.#around, key, written);
      this.#key = key;
      this.#take(header, this.#body, sealedBody);
    });
  }

  /** Takes over what another tab wrote; `false` when there was nothing new. Throws Failure `vault/gone` or `vault/changed-elsewhere`. */
  async refresh(): Promise<boolean> {
    return this.#inTurn(() => this.#catchUp());
  }

  /** The sealed vault as it is stored: what a backup holds. */
  async sealedBytes(): Promise<Bytes> {
    const bytes = await this.#around.store.read();
    if (!bytes) throw new Failure('vault/gone');
    return bytes;
  }

  /** Wipes the secrets and drops everything; when a change is under way, as soon as it is on disk or has failed. */
  close(): void {
    this.#closed = true;
    if (this.#pending === 0) this.#wipe();
  }

  #wipe(): void {
    for (const secret of this.#secrets) secret.fill(0);
    this.#secrets.clear();
    wipeBody(this.#body);
    this.#body = emptyBody;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Failure('vault/locked');
    this.#pending++;
    try {
      return await this.#around.exclusively(work);
    } finally {
      this.#pending--;
      if (this.#closed && this.#pending === 0) this.#wipe();
    }
  }

  /**
   * The revision alone does not tell: after the site's storage was emptied, a backup put back may have counted up to the
   * same one.
   */
  async #catchUp(): Promise<boolean> {
    const file = await readVaultFile(await this.sealedBytes());
    if (equalBytes(file.sealedBody, this.#sealedBody)) return false;
    if (!equalBytes(file.header.vaultId, this.#header.vaultId)) throw new Failure('vault/changed-elsewhere');
    const body = await openBody(this.#key, file).catch(() => {
      // Sealed under another key: the vault key was changed in another tab, or the bytes are broken. Unlocking tells which.
      throw new Failure('vault/changed-elsewhere');
    });
    const entries = keepSecrets(body.entries, this.#body.entries);
    this.#take(file.header, { ...body, entries }, file.sealedBody);
    return true;
  }

  #take(header: Header, body: Body, sealedBody: Bytes): void {
    this.#header = header;
    this.#body = body;
    this.#sealedBody = sealedBody;
    this.#remember(body);
  }

  /**
   * Secrets are wiped by `close` and not before: a form or an undo may hold an entry that the vault no longer has, and
   * must not write a wiped secret back.
   */
  #remember({ entries }: Body): void {
    for (const { otp } of entries) this.#secrets.add(otp.secret);
  }
}

/** The same body when another tab was faster. */
async function addIntakeKey(body: Body): Promise<Body> {
  return intakeKeyIn(body.unknown) ? body : { ...body, unknown: await withIntakeKey(body.unknown) };
}

interface Generation extends Pick<AlsoWritten, 'alone'> {
  readonly header: Header;
  readonly body: Body;
  /** The revision that it takes the place of; `null` for a new vault. */
  readonly expected: number | null;
}

/**
 * Seals and writes one generation, with the names of its accounts; returns its sealed body. Throws Failure
 * `vault/changed-elsewhere` when the head is not `expected`, and TypeError rather than write what could not be read again.
 */
export async function writeVault(
  { store, names }: Surroundings,
  key: CryptoKey,
  { header, body, expected, alone = false }: Generation,
): Promise<Bytes> {
  const preamble = writePreamble(header);
  const plain = encodeBody(body);
  try {
    assertBodyReadable(plain, body);
    const sealedBody = await seal(key, plain, preamble);
    const bytes = await writeVaultFile(preamble, sealedBody);
    await assertOpens(bytes, key, plain);
    const also = { alone, names: await names.toWrite(body.entries, expected === null) };
    const outcome = await store.write(bytes, header.revision, expected, also);
    if (outcome === 'conflict') throw new Failure('vault/changed-elsewhere');
    return sealedBody;
  } finally {
    plain.fill(0);
  }
}

/** The file itself gives back what went into it. */
async function assertOpens(bytes: Bytes, key: CryptoKey, plain: Bytes): Promise<void> {
  const file = await readVaultFile(bytes).catch(unreadable);
  const back = await open(key, file.sealedBody, file.preamble);
  if (!back || !equalBytes(back, plain)) unreadable();
  back.fill(0);
}

function assertBodyReadable(plain: Bytes, { entries, foreign }: Body): void {
  let back: Body;
  try {
    back = decodeBody(plain);
  } catch (cause) {
    return unreadable(cause);
  }
  wipeBody(back);
  if (back.entries.length !== entries.length || back.foreign.length !== foreign.length) unreadable();
}

function unreadable(cause?: unknown): never {
  throw new TypeError('what is to be stored could not be read again', { cause });
}

async function openBody(key: CryptoKey, file: VaultFile): Promise<Body> {
  const plain = await open(key, file.sealedBody, file.preamble);
  if (!plain) throw new Failure('vault/damaged');
  try {
    return decodeBody(plain);
  } finally {
    plain.fill(0);
  }
}

/** `entries` with the secrets that `held` already has, so that no second copy of them lies about. */
function keepSecrets(entries: readonly Entry[], held: readonly Entry[]): readonly Entry[] {
  const secrets = new Map(held.map(({ id, otp }) => [id, otp.secret]));
  return entries.map((entry) => {
    const secret = secrets.get(entry.id);
    if (!secret || !equalBytes(secret, entry.otp.secret)) return entry;
    entry.otp.secret.fill(0);
    return { ...entry, otp: { ...entry.otp, secret } };
  });
}

/** Wipes the secrets, and all bytes in fields that this version does not know: there may be secrets among them. */
function wipeBody({ entries, foreign, unknown }: Body): void {
  for (const entry of entries) {
    entry.otp.secret.fill(0);
    wipeValue(entry.unknown);
  }
  wipeValue(foreign);
  wipeValue(unknown);
}

function wipeValue(value: unknown): void {
  if (value instanceof Uint8Array) value.fill(0);
  else if (value instanceof Map || Array.isArray(value)) for (const item of value.values()) wipeValue(item);
}
