/** Whether the browser promises not to evict the origin's storage. `unknown` where it doesn't tell. */
export type Persistence = 'kept' | 'at-risk' | 'unknown';

export async function persistence(): Promise<Persistence> {
  if (!('storage' in navigator) || typeof navigator.storage.persisted !== 'function') return 'unknown';
  return (await navigator.storage.persisted()) ? 'kept' : 'at-risk';
}

/** Asks the browser to keep the storage. Firefox waits for an answer to its prompt, so nothing may wait for this. */
export async function askForPersistence(): Promise<Persistence> {
  if (!('storage' in navigator) || typeof navigator.storage.persist !== 'function') return 'unknown';
  return (await navigator.storage.persist()) ? 'kept' : 'at-risk';
}
