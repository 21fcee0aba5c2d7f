import { chromium, expect, test, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchOptions } from '../e2e/browser';
import { Faktor } from '../e2e/faktor';
import { Server } from '../e2e/server';
import { median } from './table';

/**
 * Thousands of accounts through the import: read, looked at, taken over, unlocked again. Faktor alone, for no plain page has such a thing.
 * BENCH_ROUNDS, 3 by default; a figure is the median of its rounds.
 */
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const counts = [1000, 10_000];
const out = fileURLToPath(new URL('../.out/', import.meta.url));
const titles = ['preview', 'tick', 'next hundred', 'import', 'unlock', 'the same again'] as const;
type Title = (typeof titles)[number];
type Sample = Record<Title, number>;

test.setTimeout(600_000);

test('bench', async () => {
  mkdirSync(out, { recursive: true });
  const server = new Server(process.env.BENCH_DIST ?? 'tests/.out/bench-dist');
  await server.start();
  const browser = await chromium.launch(launchOptions);
  const samples = new Map<number, Sample[]>();
  for (const count of counts) {
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({ locale: 'en-GB' });
      const sample = await measured(new Faktor(await context.newPage(), server.address), count);
      samples.set(count, [...(samples.get(count) ?? []), sample]);
      await context.close();
    }
  }
  await browser.close();
  await server.kill();
  const head = `| | ${counts.map((count) => `${count} accounts`).join(' | ')} |\n| --- | ${counts.map(() => '---:').join(' | ')} |`;
  const lines = titles.map((title) => {
    const cells = counts.map((count) => Math.round(median((samples.get(count) ?? []).map((one) => one[title]))));
    return `| ${title}, ms | ${cells.join(' | ')} |`;
  });
  process.stdout.write(`\n${head}\n${lines.join('\n')}\n`);
  writeFileSync(`${out}bench-import.json`, JSON.stringify([...samples], null, 1));
});

async function measured(faktor: Faktor, count: number): Promise<Sample> {
  const { page } = faktor;
  await faktor.open();
  await faktor.createVault();
  await page.evaluate(() => {
    location.hash = '#/import';
  });
  const input = page.getByLabel('Choose files');
  await input.waitFor();
  const submit = page.getByRole('button', { name: `Import ${count} accounts`, exact: true });
  const preview = await timed(
    page,
    () => input.setInputFiles(list(count)),
    () => submit.waitFor(),
  );
  const box = page.getByRole('checkbox').nth(5);
  const fewer = page.getByRole('button', { name: `Import ${count - 1} accounts`, exact: true });
  const tick = await timed(
    page,
    () => box.click(),
    () => fewer.waitFor(),
  );
  await box.click();
  const rows = page.getByRole('list', { name: 'What will be imported' }).getByRole('listitem');
  const nextHundred = await timed(
    page,
    () => page.getByRole('button', { name: 'Show 100 more' }).click(),
    () => rows.nth(199).waitFor({ state: 'attached' }),
  );
  const receipt = page.getByRole('heading', { name: 'Import receipt' });
  const taken = await timed(
    page,
    () => submit.click(),
    () => receipt.waitFor(),
  );
  await faktor.lock();
  const unlock = await timed(
    page,
    () => faktor.unlock(),
    () => faktor.list.getByRole('listitem').first().waitFor(),
  );
  return {
    preview,
    tick,
    'next hundred': nextHundred,
    import: taken,
    unlock,
    'the same again': await again(faktor, count),
  };
}

/** Once more through the import, all of it there already: nothing is ticked. */
async function again({ page }: Faktor, count: number): Promise<number> {
  await page.evaluate(() => {
    location.hash = '#/import';
  });
  return timed(
    page,
    () => page.getByLabel('Choose files').setInputFiles(list(count)),
    () => page.getByText(`0 new, 0 that differ from what is in the vault, ${count} already there.`).waitFor(),
  );
}

async function timed(page: Page, begin: () => Promise<unknown>, end: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await begin();
  await end();
  // The picture after it, not only the document.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(page.isClosed()).toBe(false);
  return performance.now() - start;
}

/** Every account has a key, a name and a service of its own. */
function list(count: number) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const lines = Array.from({ length: count }, (_, i) => {
    const key = Array.from({ length: 32 }, (_, at) => letters[(i * 7919 + at * (at + i + 1) * 31) % 32]).join('');
    const own = [...String(i)].map((digit) => letters[Number(digit)]).join('');
    return `otpauth://totp/Service%20${i % 97}:person-${i}@example.org?secret=${own}${key.slice(own.length)}&issuer=Service%20${i % 97}`;
  });
  return { name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) };
}
