import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import budget from '../../budget.json' with { type: 'json' };

/** Bytes after gzip of what was built, held against budget.json. No browser, no clock. */
const dist = process.env['FAKTOR_DIST'] ?? 'dist';
const assets = readdirSync(`${dist}/assets`);
const read = (path: string) => readFileSync(`${dist}/${path}`);
const gzipped = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + gzipSync(read(path)).length, 0);

/** The script and all that it imports by itself: what `import()` fetches when it is used does not count. */
function withImports(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, name = ''] of read(path)
    .toString()
    .matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
    withImports(`assets/${name}`, found);
  return found;
}

const inHtml = [
  ...read('index.html')
    .toString()
    .matchAll(/assets\/[^"]+\.(?:js|css)/g),
].map(([path]) => path);
const firstTexts = ['en', 'de'].map((language) => assets.find((name) => name.startsWith(`first.${language}-`)) ?? '');
const first = new Set(inHtml.flatMap((path) => (path.endsWith('.js') ? [...withImports(path)] : [path])));

test('the first screen is as small as budget.json says, in either language', () => {
  for (const texts of firstTexts) {
    const paths = ['index.html', ...first, ...withImports(`assets/${texts}`)];
    expect(gzipped(new Set(paths)), paths.join(' ')).toBeLessThanOrEqual(budget.firstScreen);
  }
});

test('the form that makes a vault, with all that comes before it, is as small as budget.json says', () => {
  for (const language of ['en', 'de']) {
    const parts = ['Setup', 'first', 'messages', 'failures', 'password'];
    const names = parts.map((part) => (part === 'Setup' ? 'Setup-' : `${part}.${language}-`));
    const files = assets.filter((file) => file.endsWith('.js') && names.some((name) => file.startsWith(name)));
    expect(files.length).toBe(parts.length);
    const styles = assets.filter((file) => /^(?:Setup|NewPasswordFields|Checkbox)-.*\.css$/.test(file));
    const scripts = files.flatMap((file) => [...withImports(`assets/${file}`)]);
    const paths = ['index.html', ...first, ...scripts, ...styles.map((file) => `assets/${file}`)];
    expect(gzipped(new Set(paths)), paths.join(' ')).toBeLessThanOrEqual(budget.setup);
  }
});

test('the scanner, importers, help and options are chunks of their own that the first screen does not fetch', () => {
  for (const name of ['html5-qrcode', 'Add', 'Import', 'Help', 'Options', 'Accessibility', 'Ways', 'Setup']) {
    const chunk = assets.find((file) => file.startsWith(`${name}-`) && file.endsWith('.js'));
    expect(chunk, name).toBeDefined();
    expect(first.has(`assets/${chunk ?? ''}`), name).toBe(false);
  }
});

test('no screen brings more code of its own than budget.json says', () => {
  const screens = assets.filter((file) => /^[A-Z][A-Za-z]+-.*\.js$/.test(file) && !/^(?:Screens|Codes)-/.test(file));
  const large = screens.filter((file) => gzipped([`assets/${file}`]) > budget.largestScreen);
  expect(large).toEqual([]);
});

test('the list, which is fetched while the password is typed, is as small as budget.json says', () => {
  const list = assets.find((file) => file.startsWith('Screens-') && file.endsWith('.js')) ?? '';
  const paths = [...withImports(`assets/${list}`)].filter((path) => !first.has(path));
  expect(gzipped(paths), paths.join(' ')).toBeLessThanOrEqual(budget.list);
});
