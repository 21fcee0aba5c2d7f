import { schemaVersion, type Readers } from './database';
import type { GenerationStamp } from './generations';

/** Which generations there are. Apart from what writes them, because the first screen only reads. */

const only = 'vault';

/** The revision that counts. Where only that note was lost it is the newest one: a vault is not passed over for that. */
export async function headOf(stores: Readers): Promise<number | null> {
  return (await stores('head').get(only)) ?? (await stores('generation').getAllKeys()).at(-1) ?? null;
}

export async function highestOf(stores: Readers): Promise<number> {
  const asides = await stores('aside').getAllKeys();
  const generations = await stores('generation').getAllKeys();
  return Math.max(0, (await headOf(stores)) ?? 0, ...asides, ...generations);
}

/** Newest first. */
export async function stampsOf(stores: Readers): Promise<readonly GenerationStamp[]> {
  const stamps: GenerationStamp[] = [];
  for (const revision of await stores('generation').getAllKeys()) {
    const { savedAtMs = null, schema = schemaVersion } = (await stores('stamp').get(revision)) ?? {};
    stamps.unshift({ revision, savedAtMs, schema });
  }
  return stamps;
}
