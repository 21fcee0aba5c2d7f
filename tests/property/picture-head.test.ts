import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HEAD_BYTES, readHead } from '../../src/lib/scan/picture-head';
import { runs } from '../runs';

/** The heads of pictures are read before the browser sees them; whatever they hold, reading them is quick and says something. */

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const u32 = (value: number): string => String.fromCharCode(...[24, 16, 8, 0].map((bits) => (value >>> bits) & 255));
const chunk = (name: string, body: string): string => `${u32(body.length)}${name}${body}0000`;
const ihdr = chunk('IHDR', `${u32(640)}${u32(480)}\x08\x06\0\0\0`);

const valid = [
  `\x89PNG\r\n\x1a\n${ihdr}${chunk('acTL', '12345678')}${chunk('tEXt', 'a'.repeat(40))}${chunk('IDAT', 'x')}`,
  'GIF89a\x40\x01\xf0\0\0\0\0!\xff\x0bNETSCAPE2.0',
  'RIFF....WEBPVP8X....\x02...\x8f\x01\0\x2b\x01\0',
  'RIFF....WEBPVP8 ....123456\x80\x02\xe0\x01',
  'RIFF....WEBPVP8L....\x2f\x3f\xc1\x18\0',
  '\xff\xd8\xff\xe0\0\x06JFIF\xff\xc4\0\x03x\xff\xc2\0\x11\x08\x0b\xb8\x0f\xa0\x03',
  '<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>',
].map(latin);

function tells(bytes: Uint8Array): void {
  const { format, width, height, isAnimated } = readHead(bytes);
  expect(['png', 'jpeg', 'gif', 'webp', 'svg', 'other']).toContain(format);
  for (const side of [width, height]) expect(Number.isInteger(side) && side >= 0 && side < 2 ** 32).toBe(true);
  expect(typeof isAnimated).toBe('boolean');
}

it('a head that was cut off anywhere is read', () => {
  for (const head of valid) for (let end = 0; end <= head.length; end++) tells(head.subarray(0, end));
});

it('a head with bytes changed, put in or left out is read', () => {
  const mutated = fc
    .tuple(fc.constantFrom(...valid), fc.nat(120), fc.nat(6), fc.uint8Array({ maxLength: 6 }))
    .map(([head, at, drop, put]) => Uint8Array.of(...head.subarray(0, at), ...put, ...head.subarray(at + drop)));
  fc.assert(fc.property(mutated, tells), { numRuns: runs(3000) });
});

it('noise is read', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), tells), { numRuns: runs(2000) });
});

it.each([
  ['chunks without content', `\x89PNG\r\n\x1a\n${ihdr}${chunk('tEXt', '').repeat(20_000)}`],
  ['segments without content', `\xff\xd8${'\xff\xe0\0\x02'.repeat(60_000)}`],
  ['segments of length 0', `\xff\xd8${'\xff\xe0\0\0'.repeat(60_000)}`],
  ['blanks before a drawing', ' '.repeat(HEAD_BYTES)],
  ['nested elements', '<svg>'.repeat(50_000)],
  ['nothing but 255', '\xff'.repeat(HEAD_BYTES)],
])('a head as long as any and made of %s takes no time to speak of', (_what, text) => {
  const startMs = performance.now();
  tells(latin(text).subarray(0, HEAD_BYTES));
  expect(performance.now() - startMs).toBeLessThan(500);
});
