import { describe, expect, it } from 'vitest';
import { isReminderDue } from '../../src/lib/state/recovery-reminder';
import type { Way } from '../../src/lib/vault';

const dayMs = 24 * 3_600_000;
const nowMs = 1_800_000_000_000;
const way = (kind: Way['kind'], ageDays: number | null): Way => ({
  id: '00',
  kind,
  name: '',
  addedAtMs: ageDays === null ? null : nowMs - ageDays * dayMs,
});
const due = (ways: readonly Way[], accounts = 1, recoveryAskedMs: number | null = 0) =>
  isReminderDue(ways, accounts, { recoveryAskedMs }, nowMs);

describe('the reminder of a recovery key', () => {
  it('comes when a vault with accounts is some days old, or of an older version', () => {
    expect(due([way('password', 4)])).toBe(true);
    expect(due([way('password', null)])).toBe(true);
    expect(due([way('password', 1), way('password', 4)])).toBe(true);
    expect(due([way('password', 2)])).toBe(false);
    expect(due([way('password', 4)], 0)).toBe(false);
  });

  it('does not come where there is a recovery key', () => {
    expect(due([way('password', 40), way('recovery', 4)])).toBe(false);
  });

  it('is put off for a month, or for good', () => {
    expect(due([way('password', 400)], 1, nowMs - 29 * dayMs)).toBe(false);
    expect(due([way('password', 400)], 1, nowMs - 30 * dayMs)).toBe(true);
    expect(due([way('password', 400)], 1, null)).toBe(false);
  });
});
