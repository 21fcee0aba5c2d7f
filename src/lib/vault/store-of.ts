import type { VaultStore } from './vault-store';

/**
 * A store whose verbs are each looked up when they are called, at whoever `ownerOf` names. So a store can be put before
 * another one without repeating its verbs, and a late one can take an early one's place.
 */
export function storeOf(ownerOf: (verb: string | symbol) => Partial<VaultStore>): VaultStore {
  return new Proxy({} as VaultStore, {
    get(_, verb) {
      const owner = ownerOf(verb);
      const found: unknown = Reflect.get(owner, verb);
      return typeof found === 'function' ? (found.bind(owner) as unknown) : found;
    },
  });
}

/** The database, until something else is put in its place. */
export function switchedStore(database: VaultStore): { store: VaultStore; switchTo: (next: VaultStore) => void } {
  let present = database;
  return {
    store: storeOf(() => present),
    switchTo: (next) => {
      present = next;
    },
  };
}
