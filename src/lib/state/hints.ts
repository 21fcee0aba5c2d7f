import { hintNames, type HintName } from '../settings/settings';

export interface Around {
  /** Whether there is a floating window on this device. */
  readonly floats: boolean;
  /** Whether keys are likely to be at hand. */
  readonly hasKeys: boolean;
  /** Whether a backup of this vault was tested: who has done that needs no hint of it. */
  readonly hasBackup: boolean;
}

/** The hint to show now: one at a time, each once; `null` when all that mean something here were seen. */
export function nextHint(seen: readonly HintName[], { floats, hasKeys, hasBackup }: Around): HintName | null {
  const means = { keys: hasKeys, floating: floats, backup: !hasBackup };
  return hintNames.find((name) => means[name] && !seen.includes(name)) ?? null;
}
