import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../src/lib/settings/settings';
import { PasswordReminder } from '../../src/lib/state/password-reminder.svelte';
import { Preferences } from '../../src/lib/state/preferences.svelte';

const dayMs = 86_400_000;

function device(settings: Partial<Settings> = {}) {
  let stored: Settings = { ...defaultSettings, ...settings };
  const clock = { days: 1000 };
  const preferences = new Preferences(
    {
      read: () => stored,
      write: (changed) => {
        stored = changed;
        return true;
      },
      onChange: () => undefined,
    },
    [],
  );
  const time = { nowMs: () => clock.days * dayMs, monotonicMs: () => 0 };
  const start = () => new PasswordReminder(preferences, time);
  return { clock, preferences, reminder: start(), start };
}

describe('the question for the password', () => {
  it('comes two weeks after it was last right, when the vault is opened without it', () => {
    const { clock, reminder } = device();
    reminder.used();
    clock.days += 13.9;
    reminder.passedBy();
    expect(reminder.isAsking).toBe(false);
    clock.days += 0.1;
    expect(reminder.isAsking).toBe(false);
    reminder.passedBy();
    expect(reminder.isAsking).toBe(true);
    reminder.used();
    expect(reminder.isAsking).toBe(false);
    reminder.passedBy();
    expect(reminder.isAsking).toBe(false);
  });

  it.each([7, 14, 30, 90] as const)('comes after %d days where that is chosen', (passwordDays) => {
    const { clock, reminder } = device({ passwordDays });
    reminder.used();
    clock.days += passwordDays - 1;
    reminder.passedBy();
    expect(reminder.isAsking).toBe(false);
    clock.days += 1;
    reminder.passedBy();
    expect(reminder.isAsking).toBe(true);
  });

  it('never comes where that is chosen, and at once where nothing is known', () => {
    const never = device({ passwordDays: 0 });
    never.reminder.passedBy();
    expect(never.reminder.isAsking).toBe(false);
    const unknown = device();
    unknown.reminder.passedBy();
    expect(unknown.reminder.isAsking).toBe(true);
  });

  it('can be put off for a day, three times, also over restarts; then it has to be answered', () => {
    const { clock, start, reminder } = device();
    reminder.used();
    clock.days += 20;
    for (let i = 0; i < 3; i++) {
      const one = start();
      one.passedBy();
      expect([one.isAsking, one.putOffsLeft]).toEqual([true, 3 - i]);
      one.putOff();
      expect(one.isAsking).toBe(false);
      clock.days += 0.9;
      start().passedBy();
      expect(one.isAsking).toBe(false);
      clock.days += 0.1;
    }
    const last = start();
    last.passedBy();
    last.putOff();
    expect([last.isAsking, last.putOffsLeft]).toEqual([true, 0]);
    last.used();
    clock.days += 14;
    last.passedBy();
    expect([last.isAsking, last.putOffsLeft]).toEqual([true, 3]);
  });

  it('does not go away by locking: it comes again with the next passkey', () => {
    const { clock, reminder } = device();
    reminder.used();
    clock.days += 14;
    reminder.passedBy();
    reminder.forget();
    expect(reminder.isAsking).toBe(false);
    reminder.passedBy();
    expect(reminder.isAsking).toBe(true);
  });

  it('is not silenced by a clock that went back', () => {
    const { clock, reminder } = device();
    reminder.used();
    clock.days -= 500;
    reminder.passedBy();
    expect(reminder.isAsking).toBe(true);
    reminder.putOff();
    clock.days -= 100;
    reminder.passedBy();
    expect(reminder.isAsking).toBe(true);
  });
});
