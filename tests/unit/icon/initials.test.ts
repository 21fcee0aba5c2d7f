import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundOf, grounds, initialsOf, inkOn, luminance } from '../../../src/lib/icon/initials';

const contrast = (one: string, other: string) => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

describe('initials', () => {
  it.each([
    ['Beispielwerk', 'B'],
    ['Stadtwerke Kundenportal', 'SK'],
    ['ämter-online', 'ÄO'],
    ['1und1', '1'],
    ['𝔊rün', '𝔊'],
    ['…', ''],
    ['', ''],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('stand on a ground with white at 4.5:1 at the least', () => {
    for (const ground of grounds) expect(contrast(ground, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('keep their ground: it hangs on the name alone, and not on how it is written', () => {
    expect(groundOf('Bei Spiel')).toBe(groundOf('beispiel'));
    fc.assert(
      fc.property(fc.string(), (name) => grounds.includes(groundOf(name)) && groundOf(name) === groundOf(name)),
    );
    const used = new Set(Array.from({ length: 200 }, (_, i) => groundOf(`Dienst ${String(i)}`)));
    expect(used.size).toBe(grounds.length);
  });
});

describe('the ink on the colour of a brand', () => {
  it('has 4.5:1 on any colour there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const colour = `#${value.toString(16).padStart(6, '0')}`;
        return contrast(colour, inkOn(colour)) >= 4.5;
      }),
    );
  });
});
