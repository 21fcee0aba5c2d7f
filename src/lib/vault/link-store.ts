import { done, SmallDatabase } from './small-database';

/** The file that a vault is linked to, and what was written there last. */
export interface LinkRecord<Handle> {
  /** What the browser knows the file by; it can be stored, and means nothing to anyone else. */
  readonly handle: Handle;
  /** Hex of the vault's id: another vault is never written there. */
  readonly vaultId: string;
  /**
   * SHA-256, in hex, of what may lie there because this browser wrote it: the last write, and one that was begun. Anything else is
   * somebody else's.
   */
  readonly own: readonly string[];
  /** When the last write was proven, ms since 1970; `null` before one. */
  readonly writtenAtMs: number | null;
}

const store = 'link';
const only = 'vault';

/** Keeps the link, in a database of its own. Every method throws Failure `vault/storage-unavailable`. */
export class LinkStore<Handle> {
  readonly #database: SmallDatabase;

  constructor(databaseName: string) {
    this.#database = new SmallDatabase(databaseName, { [store]: {} });
  }

  async read(): Promise<LinkRecord<Handle> | null> {
    return this.#database.run('readonly', async (of) => {
      const record: unknown = await done(of(store).get(only));
      return (record as LinkRecord<Handle> | undefined) ?? null;
    });
  }

  async write(record: LinkRecord<Handle>): Promise<void> {
    await this.#database.run('readwrite', (of) => done(of(store).put(record, only)));
  }

  async clear(): Promise<void> {
    await this.#database.run('readwrite', (of) => done(of(store).clear()));
  }
}
