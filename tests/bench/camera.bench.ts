import { chromium, test, type Browser } from '@playwright/test';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchOptions } from '../e2e/browser';
import { writeFilm } from './camera/film';
import { films } from './camera/films';
import { takeSample, type Sample } from './camera/sample';
import { appScanner, loopScanner, type Scanner } from './camera/scanner';
import { cameraTable, type CameraRow } from './camera/table';
import { prepareWriter } from './decode/draw';
import { randomFor } from './decode/random';

/** Samples of each film, speed and scanner; odd, for the median. */
const rounds = Number(process.env.BENCH_CAMERA_ROUNDS ?? 3);
/** Of these films alone, by name with semicolons between. */
const only = process.env.BENCH_FILMS?.split(';');
const rates = [1, 4];
/** How long the camera is watched; longer where nothing is found, because the app then looks harder after a second. */
const windowMs = 1500;
const emptyWindowMs = 4000;
const noCode = 'no code in view';
const out = fileURLToPath(new URL('../.out/', import.meta.url));
/** What the browser takes for its camera: a link to the film of the hour, opened anew each time the camera is. */
const lens = `${out}lens.y4m`;

test('camera', async () => {
  const names = Object.keys(films).filter((name) => only?.includes(name) ?? true);
  await shoot(names);
  const browser = await launch(names[0] ?? '');
  const scanners = [await appScanner(browser), await loopScanner(browser)] as const;
  // Once before, so that nobody is measured while the browser reads its own files for the first time.
  for (const scanner of scanners) await takeSample(scanner, 1, windowMs, false);
  const rows: CameraRow[] = [];
  for (const film of names) {
    for (const cpuRate of rates) {
      rows.push({
        film,
        cpuRate,
        ...(await watch(scanners, cpuRate, film, film === noCode ? emptyWindowMs : windowMs)),
      });
      process.stdout.write(`${film}, CPU ×${cpuRate}\n`);
    }
  }
  for (const scanner of scanners) await scanner.close();
  await browser.close();
  for (const film of names) rmSync(pathOf(film));
  process.stdout.write(`\n${cameraTable(rows)}\n`);
  writeFileSync(`${out}bench-camera.json`, JSON.stringify(rows, null, 1));
});

async function shoot(names: readonly string[]): Promise<void> {
  mkdirSync(out, { recursive: true });
  prepareWriter();
  for (const name of names) {
    const random = randomFor(name);
    writeFilm(pathOf(name), (await films[name]?.(random)) ?? fail(name), random);
  }
}

async function launch(film: string): Promise<Browser> {
  put(film);
  const camera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${lens}`];
  return chromium.launch({ ...launchOptions, args: [...launchOptions.args, ...camera] });
}

/** Alternates, each scanner first in turn. */
async function watch(
  scanners: readonly Scanner[],
  cpuRate: number,
  film: string,
  forMs: number,
): Promise<Record<Scanner['name'], Sample[]>> {
  const samples: Record<Scanner['name'], Sample[]> = { Faktor: [], floor: [] };
  put(film);
  for (let round = 0; round < rounds; round++) {
    for (const scanner of round % 2 ? scanners.toReversed() : scanners) {
      samples[scanner.name].push(await takeSample(scanner, cpuRate, forMs, film !== noCode));
    }
  }
  return samples;
}

function put(film: string): void {
  rmSync(lens, { force: true });
  symlinkSync(pathOf(film), lens);
}

function pathOf(film: string): string {
  return `${out}film-${film.replaceAll(' ', '-')}.y4m`;
}

function fail(film: string): never {
  throw new TypeError(`no film is called ${film}`);
}
