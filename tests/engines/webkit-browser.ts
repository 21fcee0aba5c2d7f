import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, type WebDriver } from 'selenium-webdriver';

const driverPath = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';
const browserPath = process.env.MINIBROWSER ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** A MiniBrowser with a home of its own, driven through a WebKitWebDriver process. */
export class WebKitBrowser {
  readonly #home = mkdtempSync(join(tmpdir(), 'faktor-webkit-'));
  #process: ChildProcess | null = null;
  #driver: WebDriver | null = null;

  async start(): Promise<void> {
    const port = await freePort();
    this.#process = spawn(driverPath, [`--port=${String(port)}`, '--host=127.0.0.1'], {
      stdio: 'inherit',
      env: { ...process.env, HOME: this.#home, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
    });
    await listening(port);
    this.#driver = await new Builder()
      .usingServer(`http://127.0.0.1:${String(port)}`)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browserPath, args: ['--automation'] },
      })
      .build();
    await this.#driver.manage().setTimeouts({ script: 60_000 });
  }

  get driver(): WebDriver {
    if (!this.#driver) throw new Error('The browser has not started.');
    return this.#driver;
  }

  async version(): Promise<string> {
    return String((await this.driver.getCapabilities()).get('browserVersion'));
  }

  /** Also after a start that failed halfway. */
  async end(): Promise<void> {
    await this.#driver?.quit();
    if (this.#process?.exitCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill();
      await ended;
    }
    rmSync(this.#home, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${driverPath} did not start`);
}
