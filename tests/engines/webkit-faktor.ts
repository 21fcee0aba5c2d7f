import { By, type Locator, type WebDriver, type WebElement } from 'selenium-webdriver';
import { password, words } from '../e2e/faktor';
import type { Reading } from './smoke';

const w = words.en;
const patienceMs = 30_000;

/** What a person does in Faktor, by the names that are on the screen, said to selenium. */
export class WebKitFaktor {
  readonly #driver: WebDriver;

  constructor(driver: WebDriver) {
    this.#driver = driver;
  }

  async createVault(): Promise<void> {
    await this.#type(w.password, password);
    await this.#type(w.repeat, password);
    // The strength comes a moment after typing and moves what is below it; selenium would press where the button was.
    await this.#shown(By.css('[role=meter]'));
    await this.#press(w.create);
    await this.#shown(link(w.add));
  }

  async unlock(): Promise<void> {
    await this.#shown(heading(w.unlockHeading));
    await this.#type(w.password, password);
    await this.#press(w.unlock);
  }

  async lock(): Promise<void> {
    await this.#press(w.lock);
    await this.#shown(heading(w.unlockHeading));
  }

  async addByHand(account: { name: string; issuer: string; secret: string }): Promise<void> {
    await this.#follow(w.add);
    await this.#press(w.byHand);
    await this.#type(w.name, account.name);
    await this.#type(w.secret, account.secret);
    await (await this.#shown(By.xpath(`//summary[normalize-space()='${w.advanced}']`))).click();
    await this.#type(w.issuer, account.issuer);
    await this.#press(w.save);
  }

  async addPicture(path: string): Promise<void> {
    await this.#follow(w.add);
    await (await this.#there(By.css(`input[type=file][aria-label='${w.image}']`))).sendKeys(path);
    await this.#shown(heading('Check before saving'));
    await this.#press(w.save);
  }

  async codesShown(): Promise<number> {
    return (await this.#driver.findElements(By.css('[data-code]'))).length;
  }

  /** The code of an account and the page's time, read in one go. */
  async reading(account: string): Promise<Reading> {
    const code = By.css(`ul[aria-label='${w.accounts}'] li[aria-label='${account}'] [data-code]`);
    await this.#shown(code);
    return this.#driver.executeScript<Reading>(
      'return { code: document.querySelector(arguments[0]).dataset.code, nowMs: Date.now() }',
      code.value,
    );
  }

  /** What watch.js has collected since the page was loaded. */
  async complaints(): Promise<string[]> {
    return this.#driver.executeScript('return complaints');
  }

  /** Waits until the service worker controls the page and the precache is there. */
  async offlineReady(): Promise<void> {
    const ready = `
      const done = arguments[arguments.length - 1];
      (async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        const isActive = registration?.active?.state === 'activated' && navigator.serviceWorker.controller !== null;
        const caught = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
        return isActive && caught.flat().length > 10;
      })().then(done, () => done(false));`;
    const isReady = () => this.#driver.executeAsyncScript<boolean>(ready);
    await this.#driver.wait(isReady, patienceMs, 'The service worker does not control the page.');
  }

  async #press(name: string): Promise<void> {
    await (await this.#shown(By.xpath(`//button[normalize-space()='${name}']`))).click();
  }

  async #follow(name: string): Promise<void> {
    await (await this.#shown(link(name))).click();
  }

  async #type(label: string, text: string): Promise<void> {
    const field = By.xpath(`//*[@id = //label[normalize-space()='${label}']/@for]`);
    await (await this.#shown(field)).sendKeys(text);
  }

  async #shown(locator: Locator): Promise<WebElement> {
    const find = async () => {
      const [element] = await this.#driver.findElements(locator);
      // An element that goes away in between is looked for again.
      return element && (await element.isDisplayed().catch(() => false)) ? element : null;
    };
    return this.#driver.wait(find, patienceMs, `Not on the screen: ${locator.value}`);
  }

  async #there(locator: Locator): Promise<WebElement> {
    const find = async () => (await this.#driver.findElements(locator))[0] ?? null;
    return this.#driver.wait(find, patienceMs, `Not in the page: ${locator.value}`);
  }
}

const link = (name: string) => By.xpath(`//a[normalize-space()='${name}']`);
const heading = (name: string) => By.xpath(`//h1[normalize-space()='${name}']`);
