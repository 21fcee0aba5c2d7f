import { Failure } from '../failure';
import type { VaultStore } from '../vault';
import type { LockoutState } from './lockout.svelte';
import type { Phase } from './phase';
import type { Rescuer } from './rescuer';

/** Whether there is a vault, in the database or in the second place. A wipe that is due is done first. */
export async function lookAround(store: VaultStore, lockout: LockoutState, rescuer: Rescuer): Promise<Phase> {
  const phase = await looked(store, lockout, { kind: 'locked', reason: null });
  // Where a newer Faktor has been, nothing is touched.
  if (phase.kind === 'unavailable' && phase.code === 'vault/too-new') return phase;
  const danger = await rescuer.survey(phase.kind === 'locked');
  // What was found in the second place may bring its own count, and an attempt in it that was the last one.
  return danger ? looked(store, lockout, { kind: 'rescue', danger }) : phase;
}

/** `found` where there is a vault. */
async function looked(store: VaultStore, lockout: LockoutState, found: Phase): Promise<Phase> {
  try {
    await lockout.settle();
    const isThere = (await store.headRevision()) !== null;
    await lockout.look();
    return isThere ? found : { kind: 'absent' };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: 'unavailable', code: error.code };
  }
}
