import type { Writable } from './database';
import type { RetainedChange } from './vault-store';

export async function writeRetained(store: Writable<'retained'>, { keeps, names }: RetainedChange): Promise<void> {
  if (keeps !== undefined) await store.put(keeps, 'keeps');
  if (names) {
    await store.put(names.key, 'key');
    await store.put(names.sealed, 'names');
  } else if (names === null) {
    await store.delete('names');
    await store.delete('key');
  }
}
