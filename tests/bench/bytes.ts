import type { Browser, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Probe } from './probe';
import type { Profile, Subject } from './subject';

/** How long a page may take before a file that was withheld counts as needed. */
const patienceMs = 4000;

/** A file and its size in kB after gzip. */
export interface SizedFile {
  readonly path: string;
  readonly kB: number;
  /** Without it there is no password field, or no look to the page. */
  readonly needed: boolean;
}

/** All files asked for until the password field takes input, in a fresh profile without a service worker. */
export async function firstScreen(
  browser: Browser,
  subject: Subject,
  profile: Profile | undefined,
): Promise<SizedFile[]> {
  const paths = await visit(browser, subject, profile, async (page, probe) => {
    const usableMs = await probe.usable();
    return page.evaluate((untilMs) => {
      const resources = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= untilMs);
      return resources.map(({ name }) => name);
    }, usableMs);
  });
  const files: SizedFile[] = [];
  for (const path of new Set(['', ...paths.map((url) => fileOf(url, subject))])) {
    const needed = path === '' || path.endsWith('.css') || (await isNeeded(browser, subject, profile, path));
    files.push({ path, kB: gzipKb(subject, path), needed });
  }
  return files;
}

async function isNeeded(
  browser: Browser,
  subject: Subject,
  profile: Profile | undefined,
  path: string,
): Promise<boolean> {
  return visit(
    browser,
    subject,
    profile,
    async (page) => {
      const field = page.locator('input[type=password]').first();
      return field.waitFor({ timeout: patienceMs }).then(
        () => false,
        () => true,
      );
    },
    path,
  );
}

async function visit<T>(
  browser: Browser,
  subject: Subject,
  profile: Profile | undefined,
  look: (page: Page, probe: Probe) => Promise<T>,
  withheld?: string,
): Promise<T> {
  const context = await browser.newContext({
    locale: 'en-GB',
    serviceWorkers: 'block',
    ...(profile ? { storageState: profile } : {}),
  });
  const page = await context.newPage();
  const probe = await Probe.on(page, await context.newCDPSession(page));
  if (withheld !== undefined) await page.route(`${subject.address}${withheld}*`, (route) => route.abort());
  await page.goto(subject.address);
  const seen = await look(page, probe);
  await context.close();
  return seen;
}

/** The files that the service worker of an installed page keeps. */
export async function precache(page: Page, subject: Subject): Promise<SizedFile[]> {
  const urls = await page.evaluate(async () => {
    const open = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(open.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => url);
  });
  const paths = new Set(urls.map((url) => fileOf(url, subject)));
  return [...paths].map((path) => ({ path, kB: gzipKb(subject, path), needed: true }));
}

/** The file behind an address; the comparison of clocks asks for one with a query of its own each time. */
function fileOf(url: string, { address }: Subject): string {
  const [file = ''] = url.replace(address, '').split('?');
  return file;
}

function gzipKb({ dir }: Subject, path: string): number {
  return gzipSync(readFileSync(`${dir}/${path === '' ? 'index.html' : path}`)).length / 1000;
}
