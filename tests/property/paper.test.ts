import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bytes } from '../../src/lib/bytes/bytes';
import { mostBytes, pieceBytes, readPaperCode, writePaperCodes } from '../../src/lib/paper/paper-code';
import { PaperStack, readPaperText, type Taken } from '../../src/lib/paper/paper-stack';
import { runs } from '../runs';

const file = fc
  .oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 6 * pieceBytes }), fc.constant(2 * pieceBytes))
  .chain((length) => fc.uint8Array({ minLength: length, maxLength: length }))
  .map((bytes) => new Uint8Array(bytes));
/** In QR codes' alphanumeric mode (ISO/IEC 18004 §7.3.4), each character takes five and a half bits. */
const alphanumeric = /^[0-9A-Z $%*+\-./:]+$/;

async function stacked(texts: readonly string[]): Promise<Taken | undefined> {
  const stack = new PaperStack();
  let last: Taken | undefined;
  for (const text of texts) last = await stack.add(text);
  return last;
}

test('what is printed comes back, in whatever order the codes are read, also some of them twice', async () => {
  const property = fc.asyncProperty(file, fc.infiniteStream(fc.nat()), async (bytes, places) => {
    const texts = await writePaperCodes(bytes);
    expect(texts.every((text) => alphanumeric.test(text) && text.length <= 960)).toBe(true);
    const shuffled = texts.map((text) => ({ text, place: places.next().value as number }));
    shuffled.sort((a, b) => a.place - b.place);
    const order = shuffled.map(({ text }) => text);
    // Again, before the last one.
    const again = order.length > 1 ? [order[0] ?? ''] : [];
    expect(await stacked([...order.slice(0, -1), ...again, ...order.slice(-1)])).toEqual({ kind: 'whole', bytes });
  });
  await fc.assert(property, { numRuns: runs(60) });
});

test('a missing code is named', async () => {
  const property = fc.asyncProperty(file, fc.nat(), async (bytes, nth) => {
    const texts = await writePaperCodes(bytes);
    if (texts.length === 1) return;
    const missing = (nth % texts.length) + 1;
    const taken = await stacked(texts.filter((_, i) => i + 1 !== missing));
    expect(taken).toMatchObject({ kind: 'taken', progress: { count: texts.length, missing: [missing] } });
  });
  await fc.assert(property, { numRuns: runs(40) });
});

test('a code with one letter changed, left out or put in is never taken', async () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567/-0189';
  const change = fc.tuple(fc.nat(), fc.constantFrom(...letters), fc.constantFrom('change', 'leave-out', 'put-in'));
  const property = fc.asyncProperty(file, fc.nat(), change, async (bytes, nth, [place, letter, how]) => {
    const texts = await writePaperCodes(bytes);
    const text = texts[nth % texts.length] ?? '';
    const at = place % text.length;
    const spoiled =
      text.slice(0, at) + (how === 'leave-out' ? '' : letter) + text.slice(how === 'put-in' ? at : at + 1);
    if (spoiled === text) return;
    expect((await readPaperCode(spoiled)).kind).not.toBe('code');
  });
  await fc.assert(property, { numRuns: runs(300) });
});

test('every bit of a code that flips is noticed', async () => {
  const bytes: Bytes = new Uint8Array(30).map((_, i) => i * 7);
  const [text = ''] = await writePaperCodes(bytes);
  for (let at = 0; at < text.length; at++) {
    for (let bit = 0; bit < 7; bit++) {
      const spoiled = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
      expect((await readPaperCode(spoiled)).kind).not.toBe('code');
    }
  }
});

test('sheets of two backups are told apart, and the first one goes on', async () => {
  const [one, other] = await Promise.all([1, 2].map((fill) => writePaperCodes(new Uint8Array(1200).fill(fill))));
  const stack = new PaperStack();
  await stack.add(one?.[0] ?? '');
  expect(await stack.add(other?.[1] ?? '')).toMatchObject({ kind: 'other-backup', progress: { missing: [2, 3] } });
  await stack.add(one?.[2] ?? '');
  expect(await stack.add(one?.[1] ?? '')).toMatchObject({ kind: 'whole' });
});

test('another text is no code, and a newer one is called so', async () => {
  expect(await readPaperCode('otpauth://totp/x')).toEqual({ kind: 'other' });
  expect(await readPaperCode('FAKTOR-PAPER/2/anything else')).toEqual({ kind: 'too-new' });
  expect(await readPaperCode('FAKTOR-PAPER/1/')).toEqual({ kind: 'damaged' });
});

test('what is too large for paper is refused', async () => {
  await expect(writePaperCodes(new Uint8Array(mostBytes + 1))).rejects.toThrow(RangeError);
  await expect(writePaperCodes(new Uint8Array(0))).rejects.toThrow(RangeError);
  expect(await writePaperCodes(new Uint8Array(mostBytes))).toHaveLength(96);
});

test('the texts in one file give the backup back, or say what is missing', async () => {
  const bytes = new Uint8Array(1500).map((_, i) => i);
  const [one = '', two = '', three = ''] = await writePaperCodes(bytes);
  expect(await readPaperText(`\n${three}\r\nsome remark\n ${one}\n${two}\n`)).toEqual(bytes);
  expect(await readPaperText(`${three}\n${one}x\n`)).toEqual([1, 2]);
  expect(await readPaperText('FAKTOR is no code\n')).toBeNull();
});
