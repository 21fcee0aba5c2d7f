import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { sealedVaultOf, storeVault } from './made-vault';
import { Server } from './server';
import { password, words, type Language } from './words';

export { password, words, type Language };

/** What a person does in Faktor, by the names that are on the screen. */

export class Faktor {
  readonly page: Page;
  readonly address: string;
  readonly language: Language;
  readonly w: (typeof words)[Language];

  constructor(page: Page, address: string, language: Language = 'en') {
    this.page = page;
    this.language = language;
    this.address = address;
    this.w = words[language];
  }

  async open(hash = ''): Promise<void> {
    await this.page.goto(this.address + hash);
  }

  /** Exact, because the names of other controls contain "password". */
  get passwordField() {
    return this.page.getByLabel(this.w.password, { exact: true });
  }

  get list() {
    return this.page.getByRole('list', { name: this.w.accounts });
  }

  account(name: string) {
    return this.list.getByRole('listitem', { name, exact: true });
  }

  /** Until it is gone: rows that move up take a press on their way with them. */
  async delete(name: string): Promise<void> {
    await this.account(name).getByRole('button', { name: this.w.remove }).click();
    await expect(this.account(name)).toHaveCount(0);
  }

  async code(name: string): Promise<string> {
    return (await this.account(name).locator('[data-code]').getAttribute('data-code')) ?? '';
  }

  async createVault(secret = password): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.w.setup })).toBeVisible();
    await this.passwordField.fill(secret);
    await this.page.getByLabel(this.w.repeat).fill(secret);
    await this.page.getByRole('button', { name: this.w.create }).click();
    await expect(this.addLink).toBeVisible();
  }

  /** Begins with a vault that lies on the device already: made elsewhere, at the least cost that is taken, with these accounts. */
  async haveVault(...links: readonly string[]): Promise<void> {
    await this.haveVaultOf(links);
  }

  async haveVaultOf(made: Parameters<typeof sealedVaultOf>[0]): Promise<void> {
    await storeVault(this.page, this.address, await sealedVaultOf(made));
    await this.page.reload();
    await this.unlock();
    await expect(this.addLink).toBeVisible();
  }

  get addLink() {
    return this.page.getByRole('link', { name: this.w.add });
  }

  async unlock(secret = password): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.w.unlockHeading })).toBeVisible();
    await this.passwordField.fill(secret);
    await this.page.getByRole('button', { name: this.w.unlock, exact: true }).click();
  }

  async lock(): Promise<void> {
    await this.page.getByRole('button', { name: this.w.lock, exact: true }).click();
    await expect(this.page.getByRole('heading', { name: this.w.unlockHeading })).toBeVisible();
  }

  async addByHand(name: string, secret: string, issuer = ''): Promise<void> {
    await this.addLink.click();
    await this.page.getByRole('button', { name: this.w.byHand }).click();
    await this.page.getByLabel(this.w.name, { exact: true }).fill(name);
    await this.page.getByLabel(this.w.secret, { exact: true }).fill(secret);
    if (issuer) {
      await this.page.getByText(this.w.advanced).click();
      await this.page.getByLabel(this.w.issuer, { exact: true }).fill(issuer);
    }
    await this.save();
  }

  async pasteLink(link: string): Promise<void> {
    await this.addLink.click();
    await this.page.getByRole('button', { name: this.w.link }).click();
    await this.page.getByLabel(this.w.linkField, { exact: true }).fill(link);
    await this.page.getByRole('button', { name: this.w.readLink }).click();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: this.w.save, exact: true }).click();
    await expect(this.list).toBeVisible();
  }

  /** The screen for backups, by its link under Options. */
  async openBackUp(): Promise<void> {
    await this.page.getByRole('link', { name: this.w.options, exact: true }).click();
    await this.page.getByRole('link', { name: this.w.backUp, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: this.w.backUp, exact: true })).toBeFocused();
  }

  /** The file that "Save encrypted backup" hands out. */
  async savedBackup(): Promise<Buffer> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: this.w.saveBackup }).click(),
    ]);
    return readFile(await download.path());
  }

  /** Waits until the service worker controls the page and the precache is there. */
  async offlineReady(): Promise<void> {
    const ready = async () =>
      this.page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        const isActive = registration?.active?.state === 'activated' && navigator.serviceWorker.controller !== null;
        const caught = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
        return isActive && caught.flat().length > 10;
      });
    await expect.poll(ready).toBe(true);
  }
}

/** Collects what must not happen: CSP violations, console errors and warnings, requests to another origin. */
export class Watch {
  readonly complaints: string[] = [];
  readonly foreignRequests: string[] = [];

  constructor(context: BrowserContext, origin: () => string) {
    context.on('console', (message) => {
      // Chromium writes each request without an answer to the console; the question for the time may have none.
      if (message.location().url.includes('robots.txt?time=')) return;
      // Playwright's own, where service workers are kept away.
      if (message.text().includes('blocked by Playwright')) return;
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    context.on('weberror', (error) => this.complaints.push(String(error.error())));
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin()) this.foreignRequests.push(request.url());
    });
  }
}

/** A test with a server of its own and a Faktor opened at it. */
export const test = base.extend<{ server: Server; watch: Watch; faktor: Faktor; language: Language }>({
  language: ['en', { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  server: async ({}, use) => {
    const server = new Server();
    await server.start();
    await use(server);
    await server.kill();
  },
  watch: async ({ context, server }, use) => {
    await use(new Watch(context, () => server.origin));
  },
  faktor: async ({ page, server, language }, use) => {
    const faktor = new Faktor(page, server.address, language);
    await faktor.open();
    await use(faktor);
  },
});
export { expect };
