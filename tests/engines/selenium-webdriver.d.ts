/** The part of selenium-webdriver that these tests use; the package brings no types. */
declare module 'selenium-webdriver' {
  export interface Locator {
    readonly using: string;
    readonly value: string;
  }
  export const By: { css(selector: string): Locator; xpath(path: string): Locator };

  export interface WebElement {
    click(): Promise<void>;
    sendKeys(...keys: string[]): Promise<void>;
    isDisplayed(): Promise<boolean>;
  }

  export interface WebDriver {
    get(url: string): Promise<void>;
    navigate(): { refresh(): Promise<void> };
    findElements(locator: Locator): Promise<WebElement[]>;
    wait<T>(condition: () => Promise<T>, timeoutMs: number, message?: string): Promise<NonNullable<T>>;
    executeScript<T>(script: string, ...args: unknown[]): Promise<T>;
    executeAsyncScript<T>(script: string, ...args: unknown[]): Promise<T>;
    getCapabilities(): Promise<{ get(name: string): unknown }>;
    manage(): { setTimeouts(timeouts: { script?: number; pageLoad?: number }): Promise<void> };
    quit(): Promise<void>;
  }

  export class Builder {
    usingServer(address: string): this;
    withCapabilities(capabilities: Record<string, unknown>): this;
    build(): WebDriver & PromiseLike<WebDriver>;
  }
}
