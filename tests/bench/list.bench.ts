import { chromium, test, type Browser, type CDPSession, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basePath } from '../../build/headers.mjs';
import { addressOf, serve } from '../../scripts/serve.mjs';
import { launchOptions } from '../e2e/browser';
import { password } from '../e2e/faktor';
import { seeded, type Profile } from './list/seed';
import { watch, watchTyping, type Cost } from './list/watch';
import { Probe, type UntilCode } from './probe';
import { median, table, type Row } from './table';

/** Samples of the time to the first code, and pages that are typed in; odd, for the median. */
const rounds = Number(process.env.BENCH_LIST_ROUNDS ?? 3);
const counts = (process.env.BENCH_LIST_COUNTS ?? '10,100,1000,5000,10000').split(',').map(Number);
const root = fileURLToPath(new URL('../..', import.meta.url));
const base = basePath();
const dirs = {
  Faktor: process.env.BENCH_DIST ?? `${root}tests/.out/bench-dist`,
  floor: `${root}tests/bench/list/floor`,
} as const;
type Name = keyof typeof dirs;
const names = ['Faktor', 'floor'] as const;

interface Subject {
  readonly address: string;
  readonly profile: Profile;
}

interface List {
  readonly count: number;
  readonly subjects: Record<Name, Subject>;
  readonly rows: Row[];
}

test('list', async () => {
  mkdirSync(`${root}tests/.out`, { recursive: true });
  const browser = await chromium.launch(launchOptions);
  const servers = await Promise.all(names.map((name) => serve({ dir: dirs[name], port: 0, base })));
  const lists: List[] = [];
  for (const count of counts) {
    const subjects = {} as Record<Name, Subject>;
    for (const [i, name] of names.entries()) {
      const server = servers[i];
      if (!server) throw new TypeError('there is a server for each');
      const address = addressOf(server, base);
      subjects[name] = { address, profile: await seeded(browser, name, address, count) };
    }
    lists.push({ count, subjects, rows: [] });
  }
  for (const cpuRate of [1, 4]) await measureOpening(browser, lists, cpuRate);
  for (const list of lists) await measureCost(browser, list);
  await measureTyping(browser, lists);
  await browser.close();
  for (const server of servers) server.close();
  const rows = lists.flatMap((list) => list.rows);
  process.stdout.write(`\n${table(rows)}\n`);
  writeFileSync(`${root}tests/.out/bench-list.json`, JSON.stringify(rows, null, 1));
});

/** Every length in each round: a machine that gets slower or faster within minutes must not look like a longer or a shorter list. */
async function sampled<T>(
  lists: readonly List[],
  sample: (subject: Subject) => Promise<T>,
): Promise<readonly (readonly [List, Record<Name, T[]>])[]> {
  const samples = lists.map((list) => [list, { Faktor: [] as T[], floor: [] as T[] }] as const);
  for (let round = 0; round < rounds; round++) {
    for (const [{ subjects }, taken] of samples) {
      for (const name of names) taken[name].push(await sample(subjects[name]));
    }
    process.stdout.write(`round ${String(round + 1)} of ${String(rounds)}\n`);
  }
  return samples;
}

async function measureOpening(browser: Browser, lists: readonly List[], cpuRate: number): Promise<void> {
  const nothing = async () => undefined;
  const samples = await sampled(lists, async (subject) => (await opened(browser, subject, cpuRate, nothing)).untilCode);
  for (const [list, taken] of samples) {
    for (const [key, what] of [
      ['lessKdfMs', 'less the KDF'],
      // What is done beside the KDF is not free where it has to share the processor.
      ['allMs', 'with the KDF'],
    ] as const) {
      const title = `password to first code ${what}, ms, CPU ×${String(cpuRate)}`;
      addRow(list, title, (name) => median(taken[name].map((one) => one[key])));
    }
  }
}

async function measureCost(browser: Browser, list: List): Promise<void> {
  const faktor = (await opened(browser, list.subjects.Faktor, 1, watch)).watched;
  const floor = (await opened(browser, list.subjects.floor, 1, watch)).watched;
  for (const key of Object.keys(titles) as (keyof Cost)[])
    addRow(list, titles[key], (name) => ({ Faktor: faktor, floor })[name][key]);
}

async function measureTyping(browser: Browser, lists: readonly List[]): Promise<void> {
  const samples = await sampled(lists, async (subject) => (await opened(browser, subject, 1, watchTyping)).watched);
  for (const [list, taken] of samples) {
    for (const [key, title] of [
      ['keyMs', 'keystroke to list, ms'],
      ['clearMs', 'clearing to the whole list, ms'],
      ['oneKeyMs', 'keystroke that leaves one account, ms'],
      ['oneClearMs', 'clearing after it, ms'],
    ] as const) {
      addRow(list, title, (name) => median(taken[name].flatMap((one) => one[key])));
    }
  }
}

function addRow({ count, rows }: List, title: string, valueOf: (name: Name) => number): void {
  rows.push({ title: `${String(count)} accounts: ${title}`, faktor: valueOf('Faktor'), floor: valueOf('floor') });
}

const titles: Readonly<Record<keyof Cost, string>> = {
  idle: 'idle, script + style + layout, ms/s',
  hidden: 'hidden, script + style + layout, ms/s',
  writes: 'storage writes meanwhile',
  nodes: 'elements in the document',
  heapMB: 'heap, MB',
  framesLost: 'frames lost in a fling of 2 s',
  longTasks: 'tasks over 50 ms after unlocking',
};

/** Opens the page in a fresh profile with the vault, unlocks it, and watches it. */
async function opened<T>(
  browser: Browser,
  { address, profile }: Subject,
  rate: number,
  look: (page: Page, session: CDPSession) => Promise<T>,
): Promise<{ untilCode: UntilCode; watched: T }> {
  const context = await browser.newContext({ locale: 'en-GB', storageState: profile, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const probe = await Probe.on(page, session);
  await page.goto(address);
  await page.getByLabel('Password', { exact: true }).fill(password);
  // What is fetched after the first picture is there, as it is for whoever types.
  await page.waitForTimeout(500);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const untilCode = await probe.untilCode(() => page.getByRole('button', { name: 'Unlock' }).click());
  const watched = await look(page, session);
  await context.close();
  return { untilCode, watched };
}
