import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHead } from '../../../src/lib/scan/picture-head';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const u32 = (value: number): string => String.fromCharCode(...[24, 16, 8, 0].map((bits) => (value >>> bits) & 255));
const u16 = (value: number): string => String.fromCharCode(value >> 8, value & 255);
const low16 = (value: number): string => String.fromCharCode(value & 255, value >> 8);

const chunk = (name: string, body: string): string => `${u32(body.length)}${name}${body}0000`;
const ihdr = chunk('IHDR', `${u32(10_000)}${u32(12_000)}\x08\x06\0\0\0`);
const png = (between: string): string => `\x89PNG\r\n\x1a\n${ihdr}${between}${chunk('IDAT', 'x')}`;

test.each([
  ['a PNG', png(''), { format: 'png', width: 10_000, height: 12_000, isAnimated: false }],
  ['an animated PNG', png(chunk('acTL', '12345678')), { format: 'png', isAnimated: true }],
  ['a GIF', `GIF89a${low16(300)}${low16(200)}\0\0\0`, { format: 'gif', width: 300, height: 200, isAnimated: false }],
  ['an animated GIF', `GIF89a${low16(3)}${low16(2)}\0\0\0!\xff\x0bNETSCAPE2.0`, { format: 'gif', isAnimated: true }],
  [
    'an animated WebP',
    `RIFF....WEBPVP8X....\x02...${low16(399)}\0${low16(299)}\0`,
    { format: 'webp', width: 400, height: 300, isAnimated: true },
  ],
  ['a WebP', `RIFF....WEBPVP8 ....123456${low16(640)}${low16(480)}`, { format: 'webp', width: 640, height: 480 }],
  ['a lossless WebP', `RIFF....WEBPVP8L....\x2f\x3f\xc1\x18\0`, { format: 'webp', width: 320, height: 100 }],
  [
    'a JPEG behind its segments',
    `\xff\xd8\xff\xe0${u16(6)}JFIF\xff\xc4${u16(3)}x\xff\xc2${u16(17)}\x08${u16(3000)}${u16(4000)}\x03`,
    { format: 'jpeg', width: 4000, height: 3000 },
  ],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', { format: 'svg', width: 0 }],
  ['an SVG behind its declaration', '\xef\xbb\xbf<?xml version="1.0"?><!-- a --><svg/>', { format: 'svg' }],
  ['other XML', '<?xml version="1.0"?><html/>', { format: 'other' }],
  ['nothing', '', { format: 'other', width: 0, height: 0, isAnimated: false }],
])('%s', (_name, head, told) => {
  expect(readHead(latin(head))).toMatchObject(told);
});

test('a head that is cut off or broken never throws', () => {
  const starts = ['\x89PNG\r\n\x1a\n', 'GIF89a', 'RIFF....WEBPVP8X', 'RIFF....WEBPVP8L', '\xff\xd8\xff', '<?xml'];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 80 }), (start, rest) => {
      const head = readHead(Uint8Array.of(...latin(start), ...rest));
      expect(head.width * head.height).toBeGreaterThanOrEqual(0);
    }),
  );
});
