import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Server } from 'node:http';
import { basePath } from '../../../build/headers.mjs';
import { addressOf, serve } from '../../../scripts/serve.mjs';
import { findCamera, stageLoop, startFaktor, stop, typePassword } from '../subject';
import { CameraProbe } from './probe';

/** A page that is about to scan: `begin` clicks the button. */
export interface Ready {
  readonly page: Page;
  readonly probe: CameraProbe;
  readonly session: CDPSession;
  begin(): Promise<void>;
}

/** One of the two that are measured: the app's camera session, or the plain loop. */
export interface Scanner {
  readonly name: 'Faktor' | 'floor';
  /** A fresh page in a profile that has the app installed, at the button that opens the camera. */
  ready(): Promise<Ready>;
  close(): Promise<void>;
}

/** The built app, installed and with a vault; each page is unlocked anew. */
export async function appScanner(browser: Browser): Promise<Scanner> {
  const subject = await startFaktor(browser);
  const context = await camera(browser, subject.profile);
  const first = await context.newPage();
  await first.goto(subject.address);
  await first.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await first.close();
  return {
    name: 'Faktor',
    ready: async () => {
      const { page, ...rest } = await visit(context, subject.address);
      const unlock = await typePassword(page);
      await unlock();
      await page.locator('[data-code]').first().waitFor();
      return { page, ...rest, begin: await findCamera(page, subject) };
    },
    close: () => end(context, subject),
  };
}

/** getUserMedia, a frame, a worker with the same zxing-wasm, and nothing else. */
export async function loopScanner(browser: Browser): Promise<Scanner> {
  const base = basePath();
  const server = await serve({ dir: stageLoop(), port: 0, base });
  const context = await camera(browser);
  return {
    name: 'floor',
    ready: async () => {
      const { page, ...rest } = await visit(context, addressOf(server, base));
      return { page, ...rest, begin: () => page.getByRole('button', { name: 'Scan with camera' }).click() };
    },
    close: () => end(context, { server }),
  };
}

function camera(browser: Browser, storageState?: Awaited<ReturnType<typeof startFaktor>>['profile']) {
  return browser.newContext({ locale: 'en-GB', permissions: ['camera'], ...(storageState ? { storageState } : {}) });
}

async function visit(context: BrowserContext, address: string): Promise<Omit<Ready, 'begin'>> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const probe = await CameraProbe.on(page, session);
  await page.goto(address);
  return { page, probe, session };
}

async function end(context: BrowserContext, subject: { readonly server: Server }): Promise<void> {
  await context.close();
  await stop(subject);
}
