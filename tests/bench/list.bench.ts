import { chromium, test, type Browser, type CDPSession, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basePath } from '../../build/headers.mjs';
import { addressOf, serve } from '../../scripts/serve.mjs';
import { launchOptions } from '../e2e/browser';
import { password } from '../e2e/faktor';
import { seeded, type Profile } from './list/seed';
import { watch, watchTyping, type Cost, type Typing } from './list/watch';
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

test('list', async () => {
  mkdirSync(`${root}tests/.out`, { recursive: true });
  const browser = await chromium.launch(launchOptions);
  const rows: Row[] = [];
  const servers = await Promise.all(names.map((name) => serve({ dir: dirs[name], port: 0, base })));
  for (const count of counts) {
    const subjects = {} as Record<Name, Subject>;
    for (const [i, name] of names.entries()) {
      const server = servers[i];
      if (!server) throw new TypeError('there is a server for each');
      const address = addressOf(server, base);
      subjects[name] = { address, profile: await seeded(browser, name, address, count) };
    }
    rows.push(...(await rowsOf(browser, subjects, count)));
    process.stdout.write(`${String(count)} accounts measured\n`);
  }
  await browser.close();
  for (const server of servers) server.close();
  process.stdout.write(`\n${table(rows)}\n`);
  writeFileSync(`${root}tests/.out/bench-list.json`, JSON.stringify(rows, null, 1));
});

async function rowsOf(browser: Browser, subjects: Record<Name, Subject>, count: number): Promise<Row[]> {
  const rows: Row[] = [];
  const of = `${String(count)} accounts:`;
  for (const cpuRate of [1, 4]) {
    const samples: Record<Name, UntilCode[]> = { Faktor: [], floor: [] };
    for (let round = 0; round < rounds; round++) {
      for (const name of names)
        samples[name].push((await opened(browser, subjects[name], cpuRate, async () => undefined)).untilCode);
    }
    for (const [key, what] of [
      ['lessKdfMs', 'less the KDF'],
      // What is done beside the KDF is not free where it has to share the processor.
      ['allMs', 'with the KDF'],
    ] as const) {
      const title = `${of} password to first code ${what}, ms, CPU ×${String(cpuRate)}`;
      const [ours, theirs] = names.map((name) => median(samples[name].map((one) => one[key])));
      rows.push({ title, faktor: ours ?? NaN, floor: theirs ?? NaN });
    }
  }
  const [faktor, floor] = [await costOf(browser, subjects.Faktor), await costOf(browser, subjects.floor)];
  for (const key of Object.keys(titles) as (keyof typeof titles)[]) {
    rows.push({ title: `${of} ${titles[key]}`, faktor: faktor[key], floor: floor[key] });
  }
  const typed = { Faktor: [faktor.typing], floor: [floor.typing] };
  for (let round = 1; round < rounds; round++) {
    for (const name of names) typed[name].push((await opened(browser, subjects[name], 1, watchTyping)).watched);
  }
  for (const [key, title] of [
    ['keyMs', 'keystroke to list, ms'],
    ['clearMs', 'clearing to the whole list, ms'],
    ['oneKeyMs', 'keystroke that leaves one account, ms'],
    ['oneClearMs', 'clearing after it, ms'],
  ] as const) {
    const [ours, theirs] = names.map((name) => median(typed[name].flatMap((one: Typing) => one[key])));
    rows.push({ title: `${of} ${title}`, faktor: ours ?? NaN, floor: theirs ?? NaN });
  }
  return rows;
}

const titles: Readonly<Record<Exclude<keyof Cost, 'typing'>, string>> = {
  idle: 'idle, script + style + layout, ms/s',
  hidden: 'hidden, script + style + layout, ms/s',
  writes: 'storage writes meanwhile',
  nodes: 'elements in the document',
  heapMB: 'heap, MB',
  framesLost: 'frames lost in a fling of 2 s',
  longTasks: 'tasks over 50 ms after unlocking',
};

async function costOf(browser: Browser, subject: Subject): Promise<Cost> {
  return (await opened(browser, subject, 1, watch)).watched;
}

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
