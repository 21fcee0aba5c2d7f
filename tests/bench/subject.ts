import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Server } from 'node:http';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basePath } from '../../build/headers.mjs';
import { addressOf, serve } from '../../scripts/serve.mjs';

const base = basePath();
const root = fileURLToPath(new URL('../..', import.meta.url));
const password = 'seven quiet otters repaint the pier';

/** What a storage state is to Playwright; with IndexedDB, so with the vault. */
export type Profile = Awaited<ReturnType<BrowserContext['storageState']>>;

/** One of the two that are measured. Both have the same names on their controls. */
export interface Subject {
  readonly name: 'Faktor' | 'floor';
  readonly dir: string;
  readonly address: string;
  readonly server: Server;
  /** A profile with a vault of one account, without service worker or cache. */
  readonly profile: Profile;
}

export async function startSubjects(browser: Browser): Promise<readonly [Subject, Subject]> {
  return [await startFaktor(browser), await start(browser, 'floor', stageFloor())];
}

/** The built app, with a vault. */
export function startFaktor(browser: Browser): Promise<Subject> {
  return start(browser, 'Faktor', process.env.BENCH_DIST ?? `${root}tests/.out/bench-dist`);
}

async function start(browser: Browser, name: Subject['name'], dir: string): Promise<Subject> {
  const server = await serve({ dir, port: 0, base });
  const address = addressOf(server, base);
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address);
  await createVault(page, name);
  const profile = await context.storageState({ indexedDB: true });
  await context.close();
  return { name, dir, address, server, profile };
}

/** The floor's files, with zxing-wasm where its decoder looks for it. */
function stageFloor(): string {
  const dir = `${root}tests/.out/bench-floor`;
  rmSync(dir, { recursive: true, force: true });
  cpSync(`${root}tests/bench/floor`, dir, { recursive: true });
  stageZxing(dir);
  return dir;
}

/** The page that does nothing but scan, with the floor's decoder and look. */
export function stageLoop(): string {
  const dir = `${root}tests/.out/bench-loop`;
  rmSync(dir, { recursive: true, force: true });
  cpSync(`${root}tests/bench/camera/floor`, dir, { recursive: true });
  for (const file of ['app.css', 'worker/decoder.js']) {
    cpSync(`${root}tests/bench/floor/assets/${file}`, `${dir}/assets/${file}`);
  }
  stageZxing(dir);
  return dir;
}

function stageZxing(dir: string): void {
  const zxing = `${root}node_modules/zxing-wasm/dist`;
  const beside = `${dir}/assets/worker/zxing`;
  cpSync(`${zxing}/es/share.js`, `${beside}/share.js`);
  cpSync(`${zxing}/es/reader/index.js`, `${beside}/reader/index.js`);
  cpSync(`${zxing}/reader/zxing_reader.wasm`, `${beside}/zxing_reader.wasm`);
}

async function createVault(page: Page, name: Subject['name']): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Repeat password').fill(password);
  await page.getByRole('button', { name: 'Create vault' }).click();
  if (name === 'Faktor') {
    await page.getByRole('link', { name: 'Add account' }).click();
    await page.getByRole('button', { name: 'Enter by hand' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Bench');
    await page.getByLabel('Secret key').fill('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    await page.getByRole('button', { name: 'Save' }).click();
  }
  await page.locator('[data-code]').first().waitFor();
}

/** Types the password and resolves to what then unlocks. */
export async function typePassword(page: Page): Promise<() => Promise<void>> {
  await page.getByLabel('Password', { exact: true }).fill(password);
  return () => page.getByRole('button', { name: 'Unlock' }).click();
}

/** Goes where the camera is offered and resolves to what then opens it. */
export async function findCamera(page: Page, { name }: Subject): Promise<() => Promise<void>> {
  if (name === 'Faktor') await page.getByRole('link', { name: 'Add account' }).click();
  const button = page.getByRole('button', { name: 'Scan with camera' });
  await button.waitFor();
  return () => button.click();
}

/** Ends the server with every connection, as when the network is gone. */
export async function stop({ server }: Pick<Subject, 'server'>): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
