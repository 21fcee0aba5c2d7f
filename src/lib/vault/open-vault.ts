import type { Bytes } from '../bytes/bytes';
import { equalBytes } from '../bytes/equal';
import type { Entry } from '../entry/entry';
import { Failure } from '../failure';
import { emptyBody, type Body, type Trashed } from './codec';
import type { VaultFile } from './format';
import { intakeKeyIn, withIntakeKey, type IntakeKey } from './intake-key';
import { reducedMemoryMiB } from './password-slot';
import { isLost, notEnded, sealHeld, storeHeld, type Edit, type Held } from './held-vault';
import { isKeyOf, openBody, wipeBody, writeVault, type Surroundings } from './sealed-body';
import type { Slot } from './slot';
import type { Reslotted, Slotted } from './slotted';
import { GivenSecrets, keepSecrets, withHeldSecrets } from './held-secrets';
import { withPast, type Past } from './past';
import { nullIfBroken, openGeneration, readHead, type FoundOpen } from './stored-vault';
import { tagColoursIn, withTagChange, type TagChange, type TagColours } from './tags';
import { trashDaysIn, withEntries, withoutExpired, withoutTrashed, withTrashDays } from './trash';
import type { Aside } from './vault-store';
import { listWays, type Way } from './way-list';

export type { Reslotted, Slotted } from './slotted';

/**
 * An open vault: the only holder of the vault key (a CryptoKey that cannot be exported) and of the entries. `close` drops
 * and wipes them; the object is of no use afterwards.
 */
export class OpenVault {
  readonly #around: Surroundings;
  #key: CryptoKey;
  /** The generation that `#body` was in. */
  #file: VaultFile;
  #body: Body;
  /** The revision that counts in the store, as it was seen last: `#file`'s, or that of a broken one. */
  #head: number;
  /** When the generation was saved that was opened because newer ones were broken; `null` when the newest was whole. */
  readonly fellBackToMs: number | null;
  readonly #secrets = new GivenSecrets();
  #closed = false;
  /** Changes under way. Wiping waits for them: a change that was begun is finished, with its secrets whole. */
  #pending = 0;

  /** `found` is what opened under `key`. */
  constructor(around: Surroundings, key: CryptoKey, { file, body, head, broken }: FoundOpen) {
    this.#around = around;
    this.#key = key;
    this.#file = file;
    this.#body = body;
    this.#head = head;
    this.fellBackToMs = broken.length > 0 ? file.header.savedAtMs : null;
    this.#secrets.remember(body);
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
    return this.#file.header.revision;
  }

  get vaultId(): Bytes {
    return this.#file.header.vaultId;
  }

  /** The ways in. */
  get slots(): readonly Slot[] {
    return this.#file.header.slots;
  }

  /** The ways in as a list shows them. */
  get ways(): readonly Way[] {
    return listWays(this.slots, this.#body.unknown);
  }

  /** How much memory a guess at the weakest password takes, in MiB, where that is less than the floor; `null` where it is not. */
  get reducedMemoryMiB(): number | null {
    return reducedMemoryMiB(this.slots);
  }

  /**
   * Applies `edit` to the newest entries, also those that another tab wrote meanwhile, and resolves when the result is on
   * disk. Throws Failure `vault/*`; then neither the store nor this object has changed.
   */
  async change(edit: Edit): Promise<void> {
    await this.#write((body, nowMs) => withEntries(body, edit(body.entries), nowMs));
  }

  /** What was deleted and can be brought back, by `change`; none once the vault is closed. */
  get trash(): readonly Trashed[] {
    return this.#closed ? [] : this.#body.trash;
  }

  /** For how many days; 0 for ever. */
  get trashDays(): number {
    return trashDaysIn(this.#body.unknown);
  }

  /** Of the tags that have one; none once the vault is closed. */
  get tagColours(): TagColours {
    return this.#closed ? new Map() : tagColoursIn(this.#body.unknown);
  }

  /** Renames, takes away or colours a tag, in one write. Throws as `change`, as do the next four. */
  async changeTag(change: TagChange): Promise<void> {
    await this.#write((body, nowMs) => withTagChange(body, change, nowMs));
  }

  async setTrashDays(days: number): Promise<void> {
    await this.#write((body) => withTrashDays(body, days));
  }

  /** Takes entries out of the trash for good. */
  async deleteForGood(ids: readonly string[]): Promise<void> {
    await this.#write((body) => withoutTrashed(body, ids));
  }

  /** Deletes for good what has been in the trash for its days. */
  async expire(): Promise<void> {
    if (withoutExpired(this.#body, this.#around.nowMs()) !== this.#body) await this.#write((body) => body);
  }

  /** The older generations that open, newest first. */
  async past(): Promise<readonly Past[]> {
    return this.#inTurn(async () => {
      const found: Past[] = [];
      for (const { revision } of await this.#around.store.generations()) {
        if (revision >= this.revision) continue;
        const opened = await openGeneration(this.#around.store, revision, this.#key);
        if (!opened) continue;
        this.#secrets.remember(opened.body);
        const entries = keepSecrets(opened.body.entries, this.#body.entries);
        found.push({ revision, savedAtMs: opened.file.header.savedAtMs, entries });
      }
      return found;
    });
  }

  /** The broken generations that are kept for a rescue, newest first. */
  async asides(): Promise<readonly Aside[]> {
    return this.#around.store.asides();
  }

  async dropAside(revision: number): Promise<void> {
    await this.#around.store.dropAside(revision);
  }

  /** Brings entries back as they were, or `all` of a generation and no others: see [Note: Nothing is lost by going back]. */
  async bringBack(entries: readonly Entry[], known: readonly Entry[], all: boolean): Promise<void> {
    await this.#write((body, nowMs) => withPast(body, entries, { all, known, nowMs }));
  }

  /** A copy of the pair that shares are sealed to; made and written when there is none yet. The caller wipes it. Throws as `change`. */
  async intakeKey(): Promise<IntakeKey> {
    if (!intakeKeyIn(this.#body.unknown))
      await this.#write(async (body) => ({ ...body, unknown: await withIntakeKey(body.unknown) }));
    const key = intakeKeyIn(this.#body.unknown);
    if (!key) throw new Failure('vault/locked');
    return key;
  }

  /** Whatever is written, what has been in the trash for its days goes. */
  async #write(edit: (body: Body, nowMs: number) => Body | Promise<Body>): Promise<void> {
    await this.#inTurn(async () => {
      await this.#catchUp();
      const nowMs = this.#around.nowMs();
      const body = withoutExpired(await edit(this.#body, nowMs), nowMs);
      if (body === this.#body) return;
      this.#secrets.remember(body);
      await this.#writeAs(this.#key, body, this.#file.header.slots);
    });
  }

  /**
   * Writes the vault anew with other slots. `renew` makes them from those that there are now.
   * [Note: No way back] With a new vault key no older generation is kept: it would still open under what was just replaced.
   * They go once the new one was read back, opened and compared, so it needs none to fall back to. Throws as `change`.
   */
  async reslot(renew: (now: Slotted) => Promise<Reslotted>): Promise<void> {
    await this.#inTurn(async () => {
      await this.#catchUp();
      const isKey = (raw: Bytes) => isKeyOf(this.#file, raw);
      const { slots, fields, key } = await renew({ slots: this.slots, fields: this.#body.unknown, isKey });
      await this.#writeAs(key ?? this.#key, { ...this.#body, unknown: fields }, slots);
    });
  }

  /** Takes over what another tab wrote; `false` when there was nothing new. Throws Failure `vault/gone` or `vault/changed-elsewhere`. */
  async refresh(): Promise<boolean> {
    return this.#inTurn(() => this.#catchUp());
  }

  /**
   * The sealed vault: what a backup holds. As it is stored, or as it is held here where the store has lost it or fails; with
   * `edit`, it also has a change that could not be written. Throws Failure `vault/gone` when somebody ended the vault.
   */
  async sealedBytes(edit?: Edit): Promise<Bytes> {
    return this.held((held) => sealHeld(held, edit));
  }

  /** Lets `work` read what is held, in turn with all changes; for this folder alone. Throws as `sealedBytes`. */
  async held<T>(work: (held: Held) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      await this.#catchUp().catch(notEnded);
      return work(this.#held());
    });
  }

  /** Writes the vault anew where the browser has deleted it; otherwise nothing happens. Throws as `change`. */
  async storeAnew(): Promise<void> {
    await this.#inTurn(async () => {
      this.#take((await storeHeld(this.#held())) ?? this.#file, this.#body);
    });
  }

  #held(): Held {
    return { around: this.#around, key: this.#key, file: this.#file, body: this.#body };
  }

  /** Wipes the secrets and drops everything; when a change is under way, as soon as it is on disk or has failed. */
  close(): void {
    this.#closed = true;
    if (this.#pending === 0) this.#wipe();
  }

  #wipe(): void {
    this.#secrets.wipe();
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

  /** The revision alone does not tell: after the site's storage was emptied, a backup put back may have counted up to it. */
  async #catchUp(): Promise<boolean> {
    const { store } = this.#around;
    const head = await store.headRevision();
    if (head === null) throw new Failure((await isLost(store)) ? 'vault/lost' : 'vault/gone');
    const file = await readHead(store);
    if (file && equalBytes(file.sealedBody, this.#file.sealedBody)) return false;
    const body = file && (await openBody(this.#key, file, this.#around.bodies).catch(nullIfBroken));
    if (!file || !body) {
      // Sealed under another key: the vault key was changed in another tab. Or the bytes are broken.
      if (head !== this.#head || (file && !this.#isOwn(file))) throw new Failure('vault/changed-elsewhere');
      return this.#heal(head);
    }
    if (!equalBytes(file.header.vaultId, this.vaultId)) throw new Failure('vault/changed-elsewhere');
    this.#take(file, withHeldSecrets(body, this.#body));
    return true;
  }

  /** Not another tab's: it was found broken before, or stands under the very header that this object holds. */
  #isOwn({ preamble }: VaultFile): boolean {
    return this.#head !== this.revision || equalBytes(preamble, this.#file.preamble);
  }

  /** Nobody has written, and yet the bytes are broken: what is open is whole, and is written anew. */
  async #heal(head: number): Promise<false> {
    const { store, nowMs } = this.#around;
    await store.setAside(head, nowMs());
    this.#head = (await store.headRevision()) ?? head;
    await this.#writeAs(this.#key, this.#body, this.slots);
    return false;
  }

  /**
   * Writes the next generation. Under another key than the present one, it is the only one. Its revision is higher than any
   * that is stored, also than that of a generation that was broken.
   */
  async #writeAs(key: CryptoKey, body: Body, slots: readonly Slot[]): Promise<void> {
    const { store, nowMs } = this.#around;
    const revision = Math.max(this.revision, await store.highestRevision()) + 1;
    const header = { ...this.#file.header, slots, revision, savedAtMs: nowMs() };
    const generation = { header, body, expected: this.#head, alone: key !== this.#key };
    const file = await writeVault(this.#around, key, generation);
    this.#key = key;
    this.#take(file, body);
  }

  #take(file: VaultFile, body: Body): void {
    this.#file = file;
    this.#head = file.header.revision;
    this.#body = body;
    this.#secrets.remember(body);
  }
}
