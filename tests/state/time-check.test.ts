import { beforeEach, describe, expect, it } from 'vitest';
import { messages as de } from '../../src/lib/i18n/messages.de';
import { messages as en } from '../../src/lib/i18n/messages.en';
import { TimeCheck } from '../../src/lib/state/time-check.svelte';
import { correctionFor, sideOf, skewOf, type Sample } from '../../src/lib/state/time-check-skew';
import { comparedText, correctionText, jumpText, signedText, skewText } from '../../src/lib/state/time-check-texts';

const trueMs = Date.UTC(2026, 10, 21, 12, 0, 0);

/** The true time, a device whose clock is off by `skewMs`, and a server that tells whole seconds. */
class World {
  passedMs = 0;
  skewMs = 0;
  tripMs = 40;
  isOnline = true;
  answers: 'all' | 'none' | number = 'all';
  asked = 0;
  correctionMs = 0;
  readonly time = {
    nowMs: () => Math.floor(trueMs + this.passedMs + this.skewMs),
    monotonicMs: () => 1000 + this.passedMs,
  };
  readonly ask = (): Promise<number | null> => {
    this.asked++;
    this.passedMs += this.tripMs / 2;
    const serverMs = Math.floor((trueMs + this.passedMs) / 1000) * 1000;
    this.passedMs += this.tripMs / 2;
    const isAnswered = this.answers === 'all' || (this.answers !== 'none' && this.asked <= this.answers);
    return Promise.resolve(isAnswered ? serverMs : null);
  };
  readonly check = new TimeCheck({
    time: this.time,
    ask: this.ask,
    isOnline: () => this.isOnline,
    wait: (ms) => {
      this.passedMs += ms;
      return Promise.resolve();
    },
    correctionMs: () => this.correctionMs,
  });

  get skew(): number {
    const { comparison } = this.check;
    if (!comparison) throw new Error('not compared');
    return comparison.skewMs;
  }
}

let world: World;
beforeEach(() => {
  world = new World();
});

describe('the comparison', () => {
  it.each([
    ['ahead', 12_000, '−12 seconds'],
    ['behind', -12_000, '+12 seconds'],
  ] as const)('of a clock that is 12 s %s has its sign, its meaning and its remedy', async (side, skewMs, remedy) => {
    world.skewMs = skewMs;
    await world.check.compare();
    expect(Math.abs(world.skew - skewMs)).toBeLessThanOrEqual(world.check.comparison?.withinMs ?? 0);
    expect(sideOf(world.skew)).toBe(side);
    expect(skewText(en, world.check)).toBe(
      `The clock of this device is 12 seconds ${side}. ${
        side === 'ahead' ? 'Codes are made for the future,' : 'Codes are made for the past,'
      } and services may refuse them.`,
    );
    expect(skewText(de, world.check)).toContain(`12 Sekunden ${side === 'ahead' ? 'vor' : 'nach'}.`);
    world.correctionMs = correctionFor(world.skew);
    expect(signedText(en, world.correctionMs)).toBe(remedy);
    expect(sideOf(world.check.remainingMs ?? NaN)).toBe('right');
    expect(skewText(en, world.check)).toContain('With the correction, codes are made for the right time.');
  });

  it('is within what it says it is, wherever in a second it begins and however long the way is', async () => {
    for (const tripMs of [0, 40, 900, 2500]) {
      for (let startMs = 0; startMs < 1000; startMs += 50) {
        const one = new World();
        Object.assign(one, { skewMs: -86_400_000, tripMs, passedMs: startMs });
        await one.check.compare();
        expect(Math.abs(one.skew + 86_400_000)).toBeLessThanOrEqual((one.check.comparison?.withinMs ?? 0) + 1);
      }
    }
  });

  it('is not led astray by one strange answer', () => {
    const samples: Sample[] = [0, 300, 600, 900, 1200].map((ms) => ({
      sentMs: ms,
      receivedMs: ms + 20,
      serverMs: Math.floor(ms / 1000) * 1000,
    }));
    const strange = samples.map((sample, i) => (i === 3 ? { ...sample, serverMs: 7_200_000 } : sample));
    expect(Math.abs(skewOf(strange, 0)?.skewMs ?? NaN)).toBeLessThan(600);
    expect(skewOf(samples.slice(0, 2), 0)).toBeNull();
  });

  it('finds 5 s right and more not, and lists more than 15 s only', async () => {
    expect([5000, -5000, 5001, -5001].map(sideOf)).toEqual(['right', 'right', 'ahead', 'behind']);
    for (const [skewMs, isListed] of [
      [12_000, false],
      [-12_000, false],
      [17_000, true],
      [-17_000, true],
    ] as const) {
      world.skewMs = skewMs;
      await world.check.compare();
      expect(world.check.isListed).toBe(isListed);
    }
  });

  it('is silent without a network: nobody is asked, and what was known stays', async () => {
    world.isOnline = false;
    await world.check.compare();
    expect(world.asked).toBe(0);
    expect(world.check.hasNoAnswer).toBe(true);
    expect(skewText(en, world.check)).toBe('');
    expect(comparedText(en, 'en', world.check)).toBe('The clock of this device has not been compared yet.');

    world.isOnline = true;
    world.skewMs = 60_000;
    await world.check.compare();
    expect(world.check.hasNoAnswer).toBe(false);
    world.answers = 'none';
    await world.check.compare();
    expect(world.check.hasNoAnswer).toBe(true);
    expect(sideOf(world.skew)).toBe('ahead');
  });

  it('asks five times, or stops at the first silence; two answers are none', async () => {
    await world.check.compare();
    expect(world.asked).toBe(5);
    for (const [answers, asked, hasNoAnswer] of [
      ['none', 1, true],
      [2, 3, true],
      [3, 4, false],
    ] as const) {
      Object.assign(world, { answers, asked: 0 });
      await world.check.compare();
      expect(world.asked).toBe(asked);
      expect(world.check.hasNoAnswer).toBe(hasNoAnswer);
    }
  });

  it('is made once at a time', async () => {
    await Promise.all([world.check.compare(), world.check.compare()]);
    expect(world.asked).toBe(5);
    expect(world.check.isComparing).toBe(false);
  });
});

describe('a correction that is no longer needed', () => {
  it.each([12_000, -12_000])('of %d ms is said to make codes wrong once the clock is right', async (correctionMs) => {
    world.correctionMs = correctionMs;
    await world.check.compare();
    const where = correctionMs > 0 ? 'in the future' : 'in the past';
    expect(skewText(en, world.check)).toBe(
      `The clock of this device is right. With the correction, codes are made for 12 seconds ${where}, and services may refuse them.`,
    );
    expect(correctionText(en, correctionMs)).toContain(correctionMs > 0 ? '+12 seconds' : '−12 seconds');
    expect(correctionText(en, correctionMs)).toContain(correctionMs > 0 ? 'later than' : 'earlier than');
    expect(correctionText(en, 0)).toBe('');
  });
});

describe('a jump of the wall clock', () => {
  it.each([
    [3_600_000, 'went forward by 1 hour'],
    [-3_600_000, 'was set back by 1 hour'],
  ])('by %d ms is said when nobody can be asked', async (jumpMs, text) => {
    await world.check.compare();
    world.isOnline = false;
    world.skewMs = jumpMs;
    world.passedMs += 2000;
    await world.check.look();
    expect(world.check.jumpMs).toBe(jumpMs);
    expect(world.check.comparison).toBeNull();
    expect(jumpText(en, world.check)).toContain(text);
    world.check.dismissJump();
    expect(jumpText(en, world.check)).toBe('');
  });

  it('is answered with a comparison, which takes the place of the warning', async () => {
    await world.check.compare();
    world.skewMs = -40_000;
    await world.check.look();
    expect(world.check.jumpMs).toBeNull();
    expect(sideOf(world.skew)).toBe('behind');
  });

  it('is forgotten when the clock is set to where it was', async () => {
    world.isOnline = false;
    for (const skewMs of [40_000, 0]) {
      world.skewMs = skewMs;
      await world.check.look();
    }
    expect(world.check.jumpMs).toBeNull();
  });

  it('is none when time passes, both clocks together, or the wall clock is trimmed by seconds', async () => {
    for (let i = 0; i < 100; i++) {
      world.passedMs += 2000;
      world.skewMs += 100;
      await world.check.look();
    }
    expect(world.check.jumpMs).toBeNull();
    expect(world.asked).toBe(0);
  });

  it('does no harm in the middle of a comparison', async () => {
    const running = world.check.compare();
    world.skewMs = 600_000;
    await running;
    expect(Math.abs(world.skew - 600_000)).toBeLessThan(1000);
  });

  it('is not needed: after six hours the clock is compared anew', async () => {
    await world.check.compare();
    world.passedMs += 6 * 3_600_000 + 1;
    await world.check.look();
    expect(world.asked).toBe(10);
  });
});

describe('a duration', () => {
  it.each([
    [1, '1 second', '1 Sekunde'],
    [90, '90 seconds', '90 Sekunden'],
    [200, '3 minutes 20 seconds', '3 Minuten 20 Sekunden'],
    [3600, '1 hour', '1 Stunde'],
    [90_061, '1 day 1 hour 1 minute 1 second', '1 Tag 1 Stunde 1 Minute 1 Sekunde'],
    [0, '0 seconds', '0 Sekunden'],
  ])('of %d s is said exactly', (seconds, english, german) => {
    expect(en.time.duration(seconds)).toBe(english);
    expect(de.time.duration(seconds)).toBe(german);
  });
});
