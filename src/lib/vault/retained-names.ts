import type { Bytes } from '../bytes/bytes';
import { equalBytes } from '../bytes/equal';
import { newDeviceKey, open, seal } from '../crypto/aead';
import type { Entry } from '../entry/entry';
import { Failure } from '../failure';
import {
  afterLoss,
  decodeList,
  emptyList,
  encodeList,
  following,
  isEmptyList,
  isFollowed,
  isFollowedIn,
} from './name-list';
import type { LostAccount, NameList } from './name-list';
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

  constructor(store: VaultStore) {
    this.#store = store;
  }

  /**
   * What has to be written together with `entries`; `undefined` when nothing has. `begins`: these are the first entries of
   * a vault, so the accounts of the one before are lost.
   */
  async toWrite(entries: readonly Entry[], begins = false): Promise<SealedNames | null | undefined> {
    const { keeps, names } = await this.#store.readRetained();
    if (!keeps) return names ? null : undefined;
    const stored = await listOf(names);
    if (names && !begins && isFollowed(stored, entries)) return undefined;
    return this.#resealed(names, stored, following(begins ? afterLoss(stored) : stored, entries));
  }

  /** Whether there is nothing to write for `entries`, as is the rule, told in small steps; `pause` ends it with `false`. */
  async isUpToDate(entries: readonly Entry[], pause: () => Promise<boolean>): Promise<boolean> {
    const { keeps, names } = await this.#store.readRetained();
    if (!keeps || !names) return false;
    return orElse(false, async () => {
      const encoded = await opened(names);
      return encoded !== null && isFollowedIn(encoded, entries, pause);
    });
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
    return (await this.#withLoss(await listOf(names))).lost;
  }

  async tick(id: string, isDone: boolean): Promise<void> {
    const { names } = await this.#store.readRetained();
    const stored = await listOf(names);
    const list = await this.#withLoss(stored);
    const lost = list.lost.map((one) => (one.id === id ? { ...one, isDone } : one));
    await this.#write(await this.#resealed(names, stored, { ...list, lost }));
  }

  /** Deletes the check list; the names of the accounts that the vault holds stay, for the next time. */
  async forgetLost(): Promise<void> {
    const { names } = await this.#store.readRetained();
    const stored = await listOf(names);
    const list = await this.#withLoss(stored);
    await this.#write(await this.#resealed(names, stored, { ...list, lost: [] }));
  }

  async #withLoss(list: NameList): Promise<NameList> {
    return (await this.#store.headRevision()) === null ? afterLoss(list) : list;
  }

  async #write(names: SealedNames | null | undefined): Promise<void> {
    if (names !== undefined) await this.#store.writeRetained({ names });
  }

  async #resealed(
    names: SealedNames | null,
    stored: NameList,
    list: NameList,
  ): Promise<SealedNames | null | undefined> {
    if (isEmptyList(list)) return names ? null : undefined;
    const encoded = encodeList(list);
    if (equalBytes(encoded, encodeList(stored))) return undefined;
    const key = names?.key ?? (await newDeviceKey());
    return { key, sealed: await seal(key, encoded, associatedData) };
  }
}

/** A list that cannot be opened is no list: it must never stand in the way of the vault. */
async function listOf(names: SealedNames | null): Promise<NameList> {
  if (!names) return emptyList;
  return orElse(emptyList, async () => {
    const encoded = await opened(names);
    return encoded ? decodeList(encoded) : emptyList;
  });
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
