import { expect, it } from 'vitest';
import { codesAhead, counterOf } from '../../../src/lib/otp/counter';
import type { HotpParams } from '../../../src/lib/otp/params';
import { rfc4226 } from '../../vectors/rfc';

const hotp: HotpParams = { kind: 'hotp', secret: rfc4226.secret, algorithm: 'SHA1', digits: 6, counter: 0 };
const last = Number.MAX_SAFE_INTEGER;

it('lists the next codes from the counter on', () => {
  expect(codesAhead({ ...hotp, counter: 3 }, 3)).toEqual([
    { counter: 3, text: rfc4226.codes[3] },
    { counter: 4, text: rfc4226.codes[4] },
    { counter: 5, text: rfc4226.codes[5] },
  ]);
});

it('lists fewer at the end of the counter', () => {
  expect(codesAhead({ ...hotp, counter: last - 1 }, 5).map(({ counter }) => counter)).toEqual([last - 1, last]);
});

it('finds the counter of a code that worked, blanks and dashes aside', () => {
  expect(counterOf(hotp, rfc4226.codes[7] ?? '')).toBe(7);
  expect(counterOf(hotp, ' 162-583 ')).toBe(7);
});

it('finds the code that was shown last', () => {
  expect(counterOf({ ...hotp, counter: 8 }, rfc4226.codes[7] ?? '')).toBe(7);
});

it('stops at the end of the counter', () => {
  const atEnd = { ...hotp, digits: 10, counter: last - 3 };
  expect(counterOf(atEnd, codesAhead(atEnd, 4)[3]?.text ?? '')).toBe(last);
  expect(counterOf({ ...hotp, counter: last }, 'none')).toBeNull();
});

it('does not find what is further back, or further ahead than a hundred, or no code', () => {
  expect(counterOf({ ...hotp, counter: 9 }, rfc4226.codes[7] ?? '')).toBeNull();
  const [atHundred] = codesAhead({ ...hotp, counter: 99, digits: 10 }, 1);
  const [beyond] = codesAhead({ ...hotp, counter: 100, digits: 10 }, 1);
  expect(counterOf({ ...hotp, digits: 10 }, atHundred?.text ?? '')).toBe(99);
  expect(counterOf({ ...hotp, digits: 10 }, beyond?.text ?? '')).toBeNull();
  expect(counterOf(hotp, '')).toBeNull();
});
