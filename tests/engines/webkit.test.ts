import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Server } from '../e2e/server';
import { dist, hand, handRow, picture, pictureRow, rightCodes } from './smoke';
import { WebKitBrowser } from './webkit-browser';
import { WebKitFaktor } from './webkit-faktor';

/** One journey in steps: each goes on where the one before ended, and the first that fails ends the run. */

const folder = mkdtempSync(join(tmpdir(), 'faktor-'));
const server = new Server(dist);
const browser = new WebKitBrowser();
let faktor: WebKitFaktor;

beforeAll(async () => {
  await server.start();
  await browser.start();
  faktor = new WebKitFaktor(browser.driver);
  process.stdout.write(`WebKitGTK ${await browser.version()}\n`);
});

beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    const shown = await browser.driver.executeScript<string>('return document.body.innerText');
    process.stdout.write(`On the screen:\n${shown}\nComplaints: ${(await faktor.complaints()).join('\n')}\n`);
  });
});

afterAll(async () => {
  await browser.end();
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('first start: Argon2id runs as WebAssembly in its worker', async () => {
  await browser.driver.get(server.address);
  await faktor.createVault();
});

test('an account by hand shows the right code', async () => {
  await faktor.addByHand(hand);
  await expectRightCode(handRow, 'hand');
});

test('lock and unlock', async () => {
  await faktor.lock();
  expect(await faktor.codesShown()).toBe(0);
  await faktor.unlock();
  await expectRightCode(handRow, 'hand');
});

test('reload with no server', async () => {
  await faktor.offlineReady();
  expect(await faktor.complaints()).toEqual([]);
  await server.kill();
  await browser.driver.navigate().refresh();
  expect(await browser.driver.executeScript('return navigator.serviceWorker.controller !== null')).toBe(true);
  await faktor.unlock();
  await expectRightCode(handRow, 'hand');
});

test('a picture is read by the decoder of WebAssembly in its worker, still offline', async () => {
  const path = join(folder, 'code.png');
  writeFileSync(path, await picture());
  await faktor.addPicture(path);
  await expectRightCode(pictureRow, 'picture');
  expect(await faktor.complaints()).toEqual([]);
});

test('a violation would have been seen', async () => {
  await browser.driver.executeScript(
    "document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/picture.png' }))",
  );
  await expect.poll(() => faktor.complaints()).toEqual(['CSP: img-src https://example.org/picture.png']);
});

async function expectRightCode(row: string, which: 'hand' | 'picture'): Promise<void> {
  const reading = await faktor.reading(row);
  expect(rightCodes(which, reading)).toContain(reading.code);
}
