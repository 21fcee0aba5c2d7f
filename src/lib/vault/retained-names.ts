import type { Bytes } from '../bytes/bytes';
import { equalBytes } from '../bytes/equal';
import { newDeviceKey, open, seal } from '../crypto/aead';
import type { Entry } from '../entry/entry';
import { Failure } from '../failure';
import { afterLoss, decodedList, emptyList, encodedList, following, isEmptyList, isFollowedIn } from './name-list';
import type { LostAccount, NameList } from './name-list';
import { breathe, inSteps, type Breathe } from './steps';
import type { SealedNames, VaultStore } from './vault-store';

const associatedData = new TextEncoder().encode('faktor/1 retained names');

/**
 * The names that outlive a wipe. [Note: Device key] They are sealed under a key that lies beside them: whoever only looks at
 * the files finds no name, whoever copies them has the key too, because browsers write even a key that cannot be exported
 * into their database. So a person may choose to keep no names.
 *
 * Every verb but `isUpToDate` is called under the lock of writes.
 */
export class RetainedNames {
  readonly #store: VaultStore;
  readonly #breathe: Breathe;

  constructor(store: VaultStore, pause: Breathe = breathe) {
    this.#store = store;
    this.#breathe = pause;
  }

  /**
   * What has to be written together with `entries`; `undefined` when nothing has. `begins`: these are the first entries of
   * a vault, so the accounts of the one before are lost.
   */
  async toWrite(entries: readonly Entry[], begins = false): Promise<SealedNames | null | undefined> {
    const { keeps, names } = await this.#store.readRetained();
    if (!keeps) return names ? null : undefined;
    if (!begins && names && (await this.#isFollowed(names, entries, this.#breathe))) return undefined;
    return this.#changed((stored) => following(begins ? afterLoss(stored) : stored, entries), names);
  }

  /** Whether there is nothing to write for `entries`, as is the rule, told in small steps; a `pause` that is answered with `false` ends it so. */
  async isUpToDate(entries: readonly Entry[], pause: () => Promise<boolean>): Promise<boolean> {
    const { keeps, names } = await this.#store.readRetained();
    if (!keeps || !names) return false;
    return this.#isFollowed(names, entries, pause);
  }

  /** Writes what `entries` ask for, if anything: the vault may come from a version that kept no names. */
  async catchUp(entries: readonly Entry[]): Promise<void> {
    const names = await this.toWrite(entries);
    if (names !== undefined) await this.#store.writeRetained({ names });
  }

  async keeps(): Promise<boolean> {
    return (await this.#store.readRetained()).keeps;
  }

  /** `false` deletes the list and its key. */
  async setKeeps(keeps: boolean, entries: readonly Entry[]): Promise<void> {
    await this.#store.writeRetained(keeps ? { keeps } : { keeps, names: null });
    if (keeps) await this.catchUp(entries);
  }

  /** The accounts to register again: those of earlier vaults, and of the last one when there is none now. */
  async lost(): Promise<readonly LostAccount[]> {
    const { names } = await this.#store.readRetained();
    const { list } = await this.#read(names);
    return ((await this.#hasVault()) ? list : afterLoss(list)).lost;
  }

  async tick(id: string, isDone: boolean): Promise<void> {
    await this.#changeLost((lost) => lost.map((one) => (one.id === id ? { ...one, isDone } : one)));
  }

  /** Deletes the check list; the names of the accounts that the vault holds stay, for the next time. */
  async forgetLost(): Promise<void> {
    await this.#changeLost(() => []);
  }

  async #changeLost(edit: (lost: readonly LostAccount[]) => readonly LostAccount[]): Promise<void> {
    const hasVault = await this.#hasVault();
    const { names } = await this.#store.readRetained();
    const changed = await this.#changed((stored) => {
      const list = hasVault ? stored : afterLoss(stored);
      return { ...list, lost: edit(list.lost) };
    }, names);
    if (changed !== undefined) await this.#store.writeRetained({ names: changed });
  }

  async #hasVault(): Promise<boolean> {
    return (await this.#store.headRevision()) !== null;
  }

  async #isFollowed(names: SealedNames, entries: readonly Entry[], pause: () => Promise<unknown>): Promise<boolean> {
    return orElse(false, async () => {
      const encoded = await opened(names);
      return encoded !== null && (await inSteps(isFollowedIn(encoded, entries), pause)) === true;
    });
  }

  /** What is to be written so that the list is as `edit` makes it. */
  async #changed(
    edit: (stored: NameList) => NameList,
    names: SealedNames | null,
  ): Promise<SealedNames | null | undefined> {
    const { list, encoded } = await this.#read(names);
    const changed = edit(list);
    if (isEmptyList(changed)) return names ? null : undefined;
    await this.#breathe();
    const next = await inSteps(encodedList(changed), this.#breathe);
    if (encoded && equalBytes(next, encoded)) return undefined;
    const key = names?.key ?? (await newDeviceKey());
    return { key, sealed: await seal(key, next, associatedData) };
  }

  /** A list that cannot be opened is no list: it must never stand in the way of the vault. */
  async #read(names: SealedNames | null): Promise<{ list: NameList; encoded: Bytes | null }> {
    const none = { list: emptyList, encoded: null };
    if (!names) return none;
    return orElse(none, async () => {
      const encoded = await opened(names);
      return encoded ? { list: await inSteps(decodedList(encoded), this.#breathe), encoded } : none;
    });
  }
}

function opened({ key, sealed }: SealedNames): Promise<Bytes | null> {
  return open(key, sealed, associatedData);
}

async function orElse<T>(otherwise: T, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Failure || error instanceof DOMException) return otherwise;
    throw error;
  }
}
