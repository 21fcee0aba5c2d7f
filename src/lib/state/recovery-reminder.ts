import type { Settings } from '../settings/settings';
import type { Way } from '../vault';

const dayMs = 24 * 3_600_000;
/** A new vault is left in peace for so long. */
const graceMs = 3 * dayMs;
const pauseMs = 30 * dayMs;

/**
 * Whether to remind that there is no recovery key: there is something to lose, the vault is some days old, and the person
 * has neither put it off a short time ago nor declined for good.
 */
export function isReminderDue(
  ways: readonly Way[],
  accounts: number,
  { recoveryAskedMs }: Pick<Settings, 'recoveryAskedMs'>,
  nowMs: number,
): boolean {
  if (accounts === 0 || recoveryAskedMs === null || ways.some(({ kind }) => kind === 'recovery')) return false;
  const sinceMs = Math.min(...ways.map(({ addedAtMs }) => addedAtMs ?? 0));
  return nowMs - sinceMs >= graceMs && nowMs - recoveryAskedMs >= pauseMs;
}
