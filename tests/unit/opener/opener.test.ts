import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildOpener, openerFile } from '../../../build/opener.mjs';
import { texts } from '../../../src/opener/texts';

it('docs/open-a-backup.html is what src/opener makes today; `npm run opener` makes it anew', async () => {
  expect(readFileSync(openerFile, 'utf8') === (await buildOpener())).toBe(true);
});

it('the page is one file: nothing in it is fetched, and its policy allows no connection', () => {
  const page = readFileSync(openerFile, 'utf8');
  expect(page).toContain(`content="default-src 'none'; script-src 'sha256-`);
  expect(page).not.toMatch(/<(?:link|img|iframe|script src|object|embed)\b/);
  expect(page).not.toMatch(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/);
  expect(page).not.toMatch(/\bWebAssembly\./);
});

it('the page says the same in both languages', () => {
  expect(Object.keys(texts.de)).toEqual(Object.keys(texts.en));
  for (const one of Object.values(texts.de)) expect(typeof one === 'string' ? one : 'x').not.toMatch(/["”]/u);
});
