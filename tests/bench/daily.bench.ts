import { chromium, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchOptions } from '../e2e/browser';
import { makeCameraFile } from '../e2e/camera/fake-camera';
import { firstScreen, precache, type SizedFile } from './bytes';
import { Probe } from './probe';
import { findCamera, startSubjects, stop, typePassword, type Subject } from './subject';
import { median, table, type Row } from './table';

/** Samples of each figure and subject; odd, for the median. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
const rates = [1, 4];
const lateMs = 100;
const out = fileURLToPath(new URL('../.out/', import.meta.url));
const uri = 'otpauth://totp/Bench:camera?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJR&issuer=Bench';

/** How the browser is slowed down. */
interface Brake {
  readonly cpuRate: number;
  readonly lateMs?: number;
}

interface Watched {
  readonly page: Page;
  readonly probe: Probe;
}

/** Samples by title and subject, in the order in which the titles came up. */
const samples = new Map<string, Record<Subject['name'], number[]>>();

test('bench', async () => {
  const browser = await launch();
  const subjects = await startSubjects(browser);
  const rows = [...(await sizes(browser, subjects))];
  await cold(browser, subjects);
  const installed = await install(browser, subjects);
  rows.push(await precacheRow(installed, subjects));
  await warm(installed, subjects);
  for (const subject of subjects) await stop(subject);
  await offline(installed, subjects);
  await browser.close();
  for (const [title, { Faktor, floor }] of [...samples].toSorted(([a], [b]) => order(a) - order(b))) {
    rows.push({ title, faktor: median(Faktor), floor: median(floor) });
  }
  print(`\n${table(rows)}\n`);
  writeFileSync(`${out}bench.json`, JSON.stringify({ rows, samples: Object.fromEntries(samples) }, null, 1));
});

async function launch(): Promise<Browser> {
  mkdirSync(out, { recursive: true });
  const film = `${out}bench.y4m`;
  await makeCameraFile(uri, film);
  const camera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
  return chromium.launch({ ...launchOptions, args: [...launchOptions.args, ...camera] });
}

async function sizes(browser: Browser, subjects: readonly [Subject, Subject]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const screen of ['unlock', 'first start']) {
    const [faktor = [], floor = []] = await Promise.all(
      subjects.map((subject) => firstScreen(browser, subject, screen === 'unlock' ? subject.profile : undefined)),
    );
    print(`Faktor, ${screen}: ${faktor.map(described).join(', ')}`);
    const needed = (files: readonly SizedFile[]) => sum(files.filter((file) => file.needed));
    rows.push(
      { title: `Needed by the ${screen} screen, kB`, faktor: needed(faktor), floor: needed(floor) },
      { title: `Asked for until then, kB`, faktor: sum(faktor), floor: sum(floor) },
    );
  }
  return rows;
}

const described = ({ path, kB, needed }: SizedFile) =>
  `${path || 'index.html'} ${kB.toFixed(1)}${needed ? '' : ' (not needed)'}`;
const sum = (files: readonly SizedFile[]) => files.reduce((total, { kB }) => total + kB, 0);

/** A fresh profile with a vault for each sample: no service worker, no cache, no compiled code. */
async function cold(browser: Browser, subjects: readonly Subject[]): Promise<void> {
  for (const brake of [...rates.map((cpuRate) => ({ cpuRate })), { cpuRate: 4, lateMs }]) {
    await alternate(subjects, async (subject) => {
      const context = await browser.newContext({ locale: 'en-GB', storageState: subject.profile });
      const { page, probe } = await braked(context, brake);
      await page.goto(subject.address);
      add(title('Navigation to usable, cold', brake), subject, await probe.usable());
      await context.close();
    });
  }
}

async function install(browser: Browser, subjects: readonly Subject[]): Promise<Map<Subject, BrowserContext>> {
  const installed = new Map<Subject, BrowserContext>();
  for (const subject of subjects) {
    const context = await browser.newContext({
      locale: 'en-GB',
      storageState: subject.profile,
      permissions: ['camera'],
    });
    const page = await context.newPage();
    await page.goto(subject.address);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    installed.set(subject, context);
  }
  return installed;
}

async function precacheRow(
  installed: ReadonlyMap<Subject, BrowserContext>,
  subjects: readonly Subject[],
): Promise<Row> {
  const [faktor = NaN, floor = NaN] = await Promise.all(
    subjects.map(async (subject) => {
      const [page] = installed.get(subject)?.pages() ?? [];
      return page ? sum(await precache(page, subject)) : NaN;
    }),
  );
  return { title: 'Whole precache, kB', faktor, floor };
}

/** Installed, with the service worker running: from the address to the password, to the code, to what the camera sees. */
async function warm(installed: ReadonlyMap<Subject, BrowserContext>, subjects: readonly Subject[]): Promise<void> {
  for (const cpuRate of rates) {
    const brake = { cpuRate };
    await alternate(subjects, async (subject) => {
      const { page, probe } = await reopen(installed, subject, brake);
      add(title('Navigation to usable, from the service worker', brake), subject, await probe.usable());
      const { lessKdfMs: codeMs } = await probe.untilCode(await typePassword(page));
      add(title('Password to first code less the KDF', brake), subject, codeMs);
      const { lessKdfMs: scanMs } = await probe.untilCode(await findCamera(page, subject));
      add(title('Camera to first decode', brake), subject, scanMs);
    });
  }
}

/** Installed, with the servers gone and the service worker stopped, as when the app is opened the next day. */
async function offline(installed: ReadonlyMap<Subject, BrowserContext>, subjects: readonly Subject[]): Promise<void> {
  for (const cpuRate of rates) {
    const brake = { cpuRate };
    await alternate(subjects, async (subject) => {
      const { probe } = await reopen(installed, subject, brake, true);
      add(title('Navigation to usable, offline', brake), subject, await probe.usable());
    });
  }
}

/** Runs one warm-up round that is not kept, then the rounds, each subject first in turn. */
async function alternate(subjects: readonly Subject[], sample: (subject: Subject) => Promise<void>): Promise<void> {
  for (let round = 0; round <= rounds; round++) {
    isWarmUp = round === 0;
    for (const subject of round % 2 ? subjects : subjects.toReversed()) await sample(subject);
  }
}
let isWarmUp = false;

/** Closes the context's pages and opens the address in a new one. */
async function reopen(
  installed: ReadonlyMap<Subject, BrowserContext>,
  subject: Subject,
  brake: Brake,
  stopsWorkers = false,
): Promise<Watched> {
  const context = installed.get(subject);
  if (!context) throw new TypeError('a subject was not installed');
  const before = context.pages();
  const { page, probe } = await braked(context, brake);
  for (const old of before) await old.close();
  if (stopsWorkers) {
    const session = await context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }
  await page.goto(subject.address);
  return { page, probe };
}

async function braked(context: BrowserContext, { cpuRate, lateMs: latency }: Brake): Promise<Watched> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const probe = await Probe.on(page, session);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
  if (latency !== undefined) {
    const unlimited = { offline: false, downloadThroughput: -1, uploadThroughput: -1 };
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { latency, ...unlimited });
  }
  return { page, probe };
}

function title(what: string, { cpuRate, lateMs: latency }: Brake): string {
  return `${what}, ms, CPU ×${String(cpuRate)}${latency === undefined ? '' : `, answers ${String(latency)} ms late`}`;
}

function add(name: string, subject: Subject, value: number): void {
  if (isWarmUp) return;
  const both = samples.get(name) ?? { Faktor: [], floor: [] };
  samples.set(name, both);
  both[subject.name].push(value);
}

function order(name: string): number {
  return ['Navigation', 'Password', 'Camera'].findIndex((start) => name.startsWith(start));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
