import type { Bytes } from '../bytes/bytes';
import { equalBytes } from '../bytes/equal';
import { Failure } from '../failure';
import { JustRead } from './just-read';
import { freshRecord, type Ending, type LockoutRecord } from './lockout-record';
import type { HeldMirror, Mirror } from './mirror';
import { laterOf, type MirrorContent } from './mirror-content';
import { nullFor, onlyFailure } from './proven-write';
import { rescuedReads, rescueFrom, writeRescued, type Danger, type Rescue } from './rescue';
import type { Exclusively } from './sealed-body';
import { storeOf } from './store-of';
import { isBefore, judge, mirroredIn, ownIn, sealedVault, type Own, type Verdict } from './survey';
import type { AlsoWritten, VaultStore } from './vault-store';

export interface MirroredOptions {
  readonly database: VaultStore;
  readonly mirror: Mirror;
  /** The lock of writes. */
  readonly exclusively: Exclusively;
  readonly nowMs: () => number;
  /** Resolves when what nobody waits for may be done; without it, that is waited for. */
  readonly idle?: (() => Promise<void>) | undefined;
}

/** `begins`: a new vault, or a backup that was opened where there was none; its count begins anew. */
interface Unproven {
  readonly bytes: Bytes;
  readonly revision: number;
  readonly begins: boolean;
  readonly alone: boolean;
  /** Not written just now: another tab may have written since. */
  readonly isLate: boolean;
}

/**
 * The database and its mirror as one store. Every write goes to the database first; once it was read back and opened there
 * (see [Note: Proven]), the mirror follows, before the answer is given. While there is something to rescue, what is read is the mirror's vault,
 * so every way in opens that one, under the same counter; `bringBack` then writes it into the database.
 */
export class MirroredStore {
  readonly #options: MirroredOptions;
  readonly #justRead: JustRead;
  /** Of the vault that the database is known to hold. */
  #ownId: Bytes | null = null;
  #rescue: Rescue | null = null;
  /** The person has chosen what the database has. */
  #isPassedOver = false;
  #hasBroughtBack = false;
  /** What was written, and is not proven yet. */
  #unproven: Unproven | null = null;

  constructor(options: MirroredOptions) {
    this.#options = options;
    this.#justRead = new JustRead(options.nowMs);
  }

  /** What all others use in the place of the database. */
  get store(): VaultStore {
    const own: Partial<VaultStore> = {
      readGeneration: (revision) => this.#readGeneration(revision),
      write: (bytes, revision, expected, also) => this.#write(bytes, revision, expected, also),
      settle: (revision) => this.#settle(revision),
      readLockout: () => this.#readLockout(),
      changeLockout: (edit) => this.#changeLockout(edit),
      wipe: (ending) => this.#wipe(ending),
    };
    return storeOf((name) => {
      const rescued = this.#rescue ? rescuedReads(this.#rescue) : {};
      return [rescued, own].find((verbs) => name in verbs) ?? this.#options.database;
    });
  }

  /**
   * Compares the two places and brings the mirror up to date, or says what has to be rescued. Throws nothing but bugs: what
   * cannot be read is a part of the answer.
   */
  async survey(): Promise<Danger | null> {
    const { exclusively, mirror } = this.#options;
    return exclusively(async () => {
      const own = await ownIn(this.#options.database);
      return mirror.turn(async (held) => {
        this.#ownId = own.kind === 'sealed' ? own.header.vaultId : null;
        this.#rescue = null;
        await this.#follow(judge(own, await mirroredIn(held.content)), own, held);
        // What is rescued takes its place.
        this.#justRead.keep(own.kind === 'sealed' && !this.#rescue ? own : null);
        return this.#rescue;
      });
    });
  }

  /**
   * Writes the vault that was opened from the mirror into the database, as `settle` has done if all went well; `false` when
   * there was nothing to bring back. A database that cannot be opened is deleted and made anew, broken bytes are kept aside.
   * Throws Failure `vault/*`; then it is still in the mirror alone.
   */
  async bringBack(): Promise<boolean> {
    const { database, exclusively, mirror, nowMs } = this.#options;
    const rescue = this.#rescue;
    if (rescue) {
      await exclusively(async () => {
        await writeRescued(database, rescue, nowMs());
        this.#rescue = null;
        this.#ownId = rescue.vault.header.vaultId;
        this.#hasBroughtBack = true;
        await mirror.turn((held) => this.#level(held));
      });
    }
    const hasBroughtBack = this.#hasBroughtBack;
    this.#hasBroughtBack = false;
    return hasBroughtBack;
  }

  /** The person would rather open what the database has. The mirror keeps its vault until it is told otherwise. */
  passOver(): void {
    this.#isPassedOver = true;
    this.#rescue = null;
  }

  /** The vault in the mirror, sealed, for a backup file; `null` when there is none. */
  async mirroredBytes(): Promise<Bytes | null> {
    return this.#options.mirror.turn(({ content }) => Promise.resolve(content?.vault ?? null));
  }

  /** Puts the database's vault in the place of another one in the mirror. Throws Failure `vault/*`. */
  async replaceMirrored(): Promise<void> {
    const { database, exclusively, mirror } = this.#options;
    await exclusively(async () => {
      const [vault, record] = [await database.read(), await database.readLockout()];
      if (!vault) throw new Failure('vault/gone');
      this.#isPassedOver = false;
      await mirror.turn((held) => held.write({ vault, record }, true));
    });
  }

  async #readGeneration(revision: number): Promise<Bytes | null> {
    return this.#justRead.take(revision) ?? this.#options.database.readGeneration(revision);
  }

  async #write(bytes: Bytes, revision: number, expected: number | null, also?: AlsoWritten) {
    // The vault that was opened is not in the database yet: nothing may be written before it is.
    if (this.#rescue) throw new Failure('vault/write-failed');
    this.#justRead.keep(null);
    const outcome = await this.#options.database.write(bytes, revision, expected, also);
    if (outcome === 'written') {
      this.#unproven = { bytes, revision, begins: expected === null, alone: also?.alone ?? false, isLate: false };
    }
    return outcome;
  }

  /** Whoever calls this has opened the vault under its key: in a rescue it is the mirror's that is proven. */
  async #settle(revision: number): Promise<void> {
    if (this.#rescue) {
      this.#hasBroughtBack = await this.bringBack();
      return;
    }
    const unproven = this.#unproven;
    this.#unproven = null;
    const isWritten = unproven?.revision === revision;
    const settleBoth = async () => {
      try {
        await this.#options.database.settle(revision);
      } finally {
        await (isWritten ? this.#keep(unproven) : this.#catchUp(revision));
      }
    };
    // Where it was opened, not written, there is nothing to do as a rule, and the person waits for the codes. A write that comes first does no harm.
    const { idle } = this.#options;
    if (idle && !isWritten) void idle().then(settleBoth).catch(onlyFailure);
    else await settleBoth();
  }

  /** What the mirror missed, it gets from a vault that was opened just now. */
  async #catchUp(revision: number): Promise<void> {
    const bytes = await this.#options.database.readGeneration(revision).catch(nullFor);
    if (bytes) await this.#keep({ bytes, revision, begins: false, alone: true, isLate: true });
  }

  async #keep({ bytes, begins, alone, isLate }: Unproven): Promise<void> {
    const vault = await sealedVault(bytes);
    if (vault.kind !== 'sealed') throw new TypeError('what was written is no vault');
    await this.#options.mirror.turn(async (held) => {
      this.#ownId = vault.header.vaultId;
      const there = await mirroredIn(held.content);
      if (there.kind === 'sealed' && (equalBytes(there.bytes, bytes) || (isLate && isBefore(vault, there)))) return;
      const isOther = there.kind === 'strange' || (there.kind === 'sealed' && !isBefore(there, vault));
      if (isOther || this.#isPassedOver) return held.leave();
      // The same vault, stored anew where the database was lost, keeps its count.
      const isNew = begins && there.kind !== 'sealed';
      const counted = (await this.#ours(held.content)) ?? {
        record: await this.#options.database.readLockout().catch(nullFor),
      };
      await held.write({ vault: bytes, record: isNew ? null : counted.record }, alone);
    });
  }

  async #readLockout(): Promise<LockoutRecord | null> {
    const { database, mirror } = this.#options;
    if (!this.#rescue) return database.readLockout();
    const own = await database.readLockout().catch(nullFor);
    const there = await mirror.turn(({ content }) => Promise.resolve(content?.record ?? null));
    return own && there ? laterOf(own, there) : (own ?? there);
  }

  /** In both places before it resolves. Where there is nothing but the mirror, it is the mirror that must not fail. */
  async #changeLockout(edit: (record: LockoutRecord) => LockoutRecord): Promise<LockoutRecord> {
    const { database, mirror } = this.#options;
    return mirror.turn(async (held) => {
      const there = await this.#ours(held.content);
      const change = (own: LockoutRecord) => {
        const before = there?.record ? laterOf(own, there.record) : own;
        return { ...edit(before), turn: before.turn + 1 };
      };
      const failures: Failure[] = [];
      const own = await database.changeLockout(change).catch((error: unknown) => {
        if (!this.#rescue || !(error instanceof Failure)) throw error;
        failures.push(error);
        return null;
      });
      const record = own ?? change(freshRecord);
      const isMirrored = there !== null && (await held.write({ ...there, record }));
      for (const failure of isMirrored ? [] : failures) throw failure;
      return record;
    });
  }

  /** The database first: it then says that there was a wipe, and `survey` finishes it where it was interrupted. */
  async #wipe(ending: Ending): Promise<void> {
    const { database, mirror } = this.#options;
    const isRescue = this.#rescue !== null;
    const failure = await database.wipe(ending).then(
      () => null,
      (error: unknown) => error,
    );
    if (failure && !isRescue) throw failure as Error;
    const isGone = await mirror.turn(async (held) => {
      if (!(await this.#ours(held.content))) return true;
      return held.write({ vault: null, record: { ...freshRecord, ending } });
    });
    if (failure && !isGone) throw failure as Error;
    this.#rescue = null;
    this.#ownId = null;
  }

  async #follow(verdict: Verdict, own: Own, held: HeldMirror): Promise<void> {
    const { database } = this.#options;
    switch (verdict.kind) {
      case 'behind':
      case 'alike':
        await this.#level(held);
        return;
      case 'leave':
        held.leave();
        return;
      case 'finish-in-mirror':
        await held.write({ vault: null, record: { ...freshRecord, ending: verdict.ending } });
        return;
      case 'note-in-database':
        await database.changeLockout((record) => ({ ...record, ending: verdict.ending })).catch(nullFor);
        return;
      case 'rescue':
        if (verdict.hasOwn && this.#isPassedOver) held.leave();
        else this.#rescue = rescueFrom(verdict, own);
        return;
      case 'nothing':
    }
  }

  /** Makes the two counts one. See [Note: The higher count]. */
  async #level(held: HeldMirror): Promise<void> {
    const record = await this.#levelled(held.content);
    const there = held.content;
    if (there && JSON.stringify(there.record) !== JSON.stringify(record)) await held.write({ ...there, record });
  }

  /** The later of the two records, which the database then has too. */
  async #levelled(content: MirrorContent | null): Promise<LockoutRecord | null> {
    const { database } = this.#options;
    const own = await database.readLockout().catch(nullFor);
    const there = (await this.#ours(content))?.record ?? null;
    if (!there || (own && laterOf(own, there) === own)) return own;
    await database.changeLockout((now) => laterOf(now, there)).catch(nullFor);
    return there;
  }

  /** What the mirror holds, if it is this vault. */
  async #ours(content: MirrorContent | null): Promise<(MirrorContent & { vault: Bytes }) | null> {
    if (!content?.vault || this.#isPassedOver) return null;
    const there = await sealedVault(content.vault);
    if (there.kind !== 'sealed') return null;
    const isOurs = this.#ownId === null || equalBytes(there.header.vaultId, this.#ownId);
    return isOurs ? { ...content, vault: content.vault } : null;
  }
}
