import { schemaVersion, snapshot, strictly, type Database, type Readers, type Stores } from './database';
import { headOf, stampsOf } from './generation-reads';
import { keptRevisions, type GenerationStamp } from './generations';
import { writeRetained } from './retained-writes';
import type { Sealed } from './vault-store';

/** What adds and removes generations; each verb that writes is one strictly durable transaction. */

const only = 'vault';
/** Under this key of `head`: the revision after a change of the password, which tolerates no older one beside it. */
const alone = 'alone';
/** How many broken generations are kept for a rescue. */
const keptAside = 3;

/** The names go with the vault or not at all, and the other way round. No older generation is touched. */
export async function addGeneration(db: Database, sealed: Sealed): Promise<'written' | 'conflict'> {
  const { bytes, revision, expected, savedAtMs = null, names } = sealed;
  return strictly(db, async (store) => {
    if ((await headOf(store)) !== expected) return 'conflict';
    await store('generation').put(bytes, revision);
    await store('stamp').put({ savedAtMs, schema: schemaVersion }, revision);
    await store('head').put(revision, only);
    if (sealed.alone) await store('head').put(revision, alone);
    // A new vault begins with a clean count, and with what the rules say.
    if (expected === null) await store('lockout').delete(only);
    if (names !== undefined) await writeRetained(store('retained'), { names });
    return 'written';
  });
}

/** Drops what the proven generation makes superfluous. Looks first, because mostly nothing is. */
export async function settle(db: Database, proven: number): Promise<void> {
  const looked = snapshot(db);
  const isDone = (await superfluous(looked, proven)).length === 0 && (await ageless(looked, proven)).length === 0;
  if (isDone) return;
  await strictly(db, async (store) => {
    for (const old of await superfluous(store, proven)) await drop(store, old);
    await store('head').delete(alone);
    await beginToAge(store, proven);
  });
}

async function superfluous(stores: Readers, proven: number): Promise<readonly number[]> {
  const stamps = (await stampsOf(stores)).filter(({ revision }) => revision <= proven);
  if (stamps[0]?.revision !== proven) return [];
  const isAlone = ((await stores('head').get(alone)) ?? Infinity) <= proven;
  const kept = isAlone ? [proven] : keptRevisions(stamps);
  return stamps.map(({ revision }) => revision).filter((revision) => !kept.includes(revision));
}

/** Those before the proven one that do not tell their age, as generations of an earlier database. */
async function ageless(stores: Readers, proven: number): Promise<readonly GenerationStamp[]> {
  return (await stampsOf(stores)).filter(({ revision, savedAtMs }) => savedAtMs === null && revision < proven);
}

/** They are as old as the first proven one after them, from now on. */
async function beginToAge(stores: Stores, proven: number): Promise<void> {
  const savedAtMs = (await stores('stamp').get(proven))?.savedAtMs ?? null;
  for (const { revision, schema } of await ageless(stores, proven))
    await stores('stamp').put({ savedAtMs, schema }, revision);
}

/** Undoes an `addGeneration` that did not read back. */
export async function takeBack(db: Database, revision: number, expected: number | null): Promise<void> {
  await strictly(db, async (store) => {
    if ((await store('head').get(only)) !== revision) return;
    await drop(store, revision);
    await store('head').delete(alone);
    if (expected === null) await store('head').delete(only);
    else await store('head').put(expected, only);
  });
}

/**
 * Takes a broken generation out of the row and keeps its bytes. The newest other one then counts; where there is none, the
 * head goes on naming the broken one, so that nobody takes the vault for absent.
 */
export async function setAside(db: Database, revision: number, asideAtMs: number): Promise<void> {
  await strictly(db, async (store) => {
    const bytes = await store('generation').get(revision);
    if (bytes) await store('aside').put({ bytes, asideAtMs }, revision);
    const asides = await store('aside').getAllKeys();
    for (const old of asides.slice(0, -keptAside)) await store('aside').delete(old);
    const head = await headOf(store);
    await drop(store, revision);
    await store('head').delete(alone);
    const next = head === revision ? (await store('generation').getAllKeys()).at(-1) : head;
    await store('head').put(next ?? revision, only);
  });
}

async function drop(stores: Stores, revision: number): Promise<void> {
  await stores('generation').delete(revision);
  await stores('stamp').delete(revision);
}
