import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inSteps } from '../../../build/icon-path';
import { brands, iconFiles, licenceText } from '../../../build/icons';
import { IconBook } from '../../../src/lib/icon/book';
import { builtBook } from './book';

const all = brands();

describe('the files of icons', () => {
  it('are the same whenever they are made: which of them are asked for tells nothing of a vault', () => {
    expect(iconFiles(brands())).toEqual(iconFiles(all));
    expect(iconFiles(all)).toHaveLength(9);
  });

  it('carry over 3,300 brands in at most 1.1 MB as a server sends it', () => {
    const bytes = iconFiles(all).map(({ text }) => gzipSync(text).length);
    expect(all.length).toBeGreaterThan(3300);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(1_100_000);
  });

  it('give each brand the drawing that belongs to it', () => {
    const book = builtBook();
    expect(book.brands.map(({ slug }) => slug)).toEqual(all.map(({ slug }) => slug));
    for (const { slug, path } of all) expect(book.pathOf(slug)).toBe(path);
    for (const { colour } of book.brands) expect(colour).toMatch(/^#[0-9A-F]{6}$/);
  });

  it('hold no logo under terms of its own, and name the licence of each that has another than CC0', () => {
    expect(all.filter(({ licence }) => /custom|NC|ND/.test(licence))).toEqual([]);
    const text = licenceText(all);
    for (const { title, licence } of all) if (licence !== 'CC0-1.0') expect(text).toContain(`${title}: ${licence}`);
  });

  it('refuse what does not fit together', () => {
    expect(() => new IconBook('', [])).toThrow(RangeError);
    expect(() => new IconBook('1\na\tFFFFFF\t5\tA', [new Uint8Array(4)])).toThrow(RangeError);
  });
});

describe('a drawing in steps', () => {
  it.each([
    ['M12 0L24 12', 'm384 0l384 384'],
    ['m1 1h2v-2H1z', 'm32 32h64v-64h-64z'],
    ['M0 0 1 1 2 0', 'm0 0l32 32 32-32'],
    ['M0 0c.5.5 1 1 1.5.5S2 0 3 0', 'm0 0c16 16 32 32 48 16s16-16 48-16'],
    ['M2 2a1 1 0 012 0 1 1 0 0 1-2 0', 'm64 64a32 32 0 0 1 64 0 32 32 0 0 1-64 0'],
    ['M1 1zM2 2l1e-9 0L3 3', 'm32 32zm32 32l32 32'],
  ])('%s is %s', (path, steps) => {
    expect(inSteps(path)).toBe(steps);
  });

  it('lets no error add up: after a thousand short lines the pen is where it was drawn', () => {
    const path = `M0 0${'l.01.01'.repeat(1000)}`;
    const moved = [...inSteps(path).matchAll(/-?\d+/g)].map(Number);
    const sum = (from: number) => moved.filter((_, i) => i % 2 === from).reduce((a, b) => a + b, 0);
    expect([sum(0), sum(1)]).toEqual([320, 320]);
  });

  it('refuses what is no path', () => {
    expect(() => inSteps('M1')).toThrow(RangeError);
    expect(() => inSteps('B1 2')).toThrow(RangeError);
  });
});
