import { chromium, expect, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from './browser';

/**
 * Faktor installed as an app in a profile of its own, as the browser's own menu would do it. Installing writes starters and file types for
 * the desktop: they go into a home of their own too.
 */
export class InstalledApp {
  readonly #home: string;
  readonly #context: BrowserContext;
  readonly #browser: CDPSession;
  readonly #manifestId: string;

  private constructor(home: string, context: BrowserContext, browser: CDPSession, manifestId: string) {
    this.#home = home;
    this.#context = context;
    this.#browser = browser;
    this.#manifestId = manifestId;
  }

  /** `address` ends with a slash and is the app's own. */
  static async install(address: string): Promise<InstalledApp> {
    const home = mkdtempSync(join(tmpdir(), 'faktor-home-'));
    const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home } as Record<string, string>;
    const context = await chromium.launchPersistentContext(join(home, 'profile'), {
      ...launchOptions,
      env,
      locale: 'en-GB',
    });
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('the browser has no session of its own');
    await browser.send('PWA.install', { manifestId: address, installUrlOrBundleUrl: address });
    return new InstalledApp(home, context, browser, address);
  }

  /** Opens files with the app while it is closed, as the file manager would; answers with the window that comes up. */
  async start(...files: readonly string[]): Promise<Page> {
    await this.open(...files);
    const windows = () => this.#context.pages().filter((page) => page.url().startsWith(this.#manifestId));
    await expect.poll(() => windows().length).toBe(1);
    const [page] = windows();
    if (!page) throw new Error('the app has no window');
    return page;
  }

  /** Opens more files while its window is up. */
  async open(...files: readonly string[]): Promise<void> {
    await this.#browser.send('PWA.launchFilesInApp', { manifestId: this.#manifestId, files: [...files] });
  }

  async remove(): Promise<void> {
    await this.#context.close();
    rmSync(this.#home, { recursive: true, force: true });
  }
}
