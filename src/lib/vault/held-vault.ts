import type { Bytes } from '../bytes/bytes';
import type { Entry } from '../entry/entry';
import { Failure } from '../failure';
import type { Body } from './codec';
import { writeVaultFile, type Header, type VaultFile } from './format';
import { sealVault, writeVault, type Surroundings } from './sealed-body';
import type { KnownSlot } from './slot';
import { withEntries } from './trash';
import type { VaultStore } from './vault-store';
import { withoutWayNames, withWayName } from './way-names';

/** Makes the entries that are to be from those that are. Throws what it likes. */
export type Edit = (entries: readonly Entry[]) => readonly Entry[];

/** What an open vault holds in memory, while nobody else writes: it outlives what the browser does to the store. */
export interface Held {
  readonly around: Surroundings;
  readonly key: CryptoKey;
  readonly file: VaultFile;
  readonly body: Body;
}

/** The sealed vault as it is held; with `edit`, it also has a change that could not be written. */
export async function sealHeld({ around, key, file, body }: Held, edit?: Edit): Promise<Bytes> {
  if (!edit) return writeVaultFile(file.preamble, file.sealedBody);
  const nowMs = around.nowMs();
  return sealVault(key, nextHeader(file, nowMs), withEntries(body, edit(body.entries), nowMs), around.breathe);
}

/** The same state under another key, with one way in and the name of none. */
export async function sealHeldFor({ around, file, body }: Held, key: CryptoKey, slot: KnownSlot): Promise<Bytes> {
  const named = { name: '', addedAtMs: around.nowMs() };
  const unknown = withWayName(withoutWayNames(body.unknown), slot.id, named);
  return sealVault(key, { ...file.header, slots: [slot] }, { ...body, unknown }, around.breathe);
}

/** Writes the whole vault anew where the browser has deleted it; `null` where there is one, or somebody ended it. */
export async function storeHeld({ around, key, file, body }: Held): Promise<VaultFile | null> {
  if ((await around.store.headRevision()) !== null || !(await isLost(around.store))) return null;
  return writeVault(around, key, { header: nextHeader(file, around.nowMs()), body, expected: null });
}

/** Of a store without a vault: nobody has ended it, so the browser has emptied the storage. */
export async function isLost(store: VaultStore): Promise<boolean> {
  return !(await store.readLockout())?.ending;
}

/** What cannot be read from the store is still held, unless somebody has ended the vault. */
export function notEnded(error: unknown): void {
  if (!(error instanceof Failure) || error.code === 'vault/gone') throw error;
}

function nextHeader({ header }: VaultFile, nowMs: number): Header {
  return { ...header, revision: header.revision + 1, savedAtMs: nowMs };
}
