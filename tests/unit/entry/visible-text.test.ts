import { describe, expect, it } from 'vitest';
import { displayName } from '../../../src/lib/entry/display-name';
import { visibleText } from '../../../src/lib/entry/visible-text';

const of = (...codePoints: number[]) => String.fromCodePoint(...codePoints);
const mark = '\uFFFD';

describe('visibleText', () => {
  it('shows a mark for every control character and line separator', () => {
    const controls = [0, 7, 0x0a, 0x1b, 0x7f, 0x80, 0x85, 0x9f, 0x2028, 0x2029];
    for (const one of controls) expect(visibleText(`a${of(one)}b`)).toBe(`a${mark}b`);
  });
  it('shows a mark for what turns the direction: embeddings, overrides and isolates', () => {
    const turning = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];
    for (const one of turning) expect(visibleText(`a${of(one)}b`)).toBe(`a${mark}b`);
  });
  it('leaves alone what scripts and emoji need', () => {
    const family = of(0x1f468, 0x200d, 0x1f469, 0x200d, 0x1f467);
    const england = of(0x1f3f4, 0xe0067, 0xe0062, 0xe0065, 0xe006e, 0xe0067, 0xe007f);
    const persian = of(0x0645, 0x06cc, 0x200c, 0x062e);
    const hebrew = of(0x05e9, 0x200f, 0x0021);
    for (const text of [family, england, persian, hebrew, `${of(0x2764, 0xfe0f)} Zürich`, '']) {
      expect(visibleText(text)).toBe(text);
    }
  });
});

it('displayName is harmless to show', () => {
  expect(displayName({ issuer: `Mill${of(0x202e)}`, account: `j${of(0)}o` })).toBe(`Mill${mark} j${mark}o`);
});
