import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { launchOptions } from './browser';

/** A Chromium on a profile that stays, which can be killed as a power cut would: SIGKILL for its whole process group. */
export class KillableBrowser {
  readonly #profile: string;
  #process: ChildProcess | null = null;
  #browser: Browser | null = null;

  constructor(profile: string) {
    this.#profile = profile;
  }

  /** A Chromium that was just killed now and then starts without answering; it is then started once more. */
  async start(tries = 3): Promise<BrowserContext> {
    try {
      return await this.#start();
    } catch (error) {
      await this.kill();
      if (tries <= 1) throw error;
      return this.start(tries - 1);
    }
  }

  async #start(): Promise<BrowserContext> {
    const args = [...launchOptions.args, '--headless=new', '--remote-debugging-port=0', '--lang=en-GB'];
    const child = spawn(launchOptions.executablePath, [...args, `--user-data-dir=${this.#profile}`], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process = child;
    this.#browser = await chromium.connectOverCDP(await endpointOf(child), { timeout: 15_000 });
    const [context] = this.#browser.contexts();
    if (!context) throw new Error('the browser has no context');
    return context;
  }

  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child?.pid || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    await this.#browser?.close().catch(() => undefined);
  }
}

/** Reads on to the end: a browser whose words nobody reads stops in the middle of one. */
function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => {
      reject(new Error(`Chromium did not start: ${said}`));
    });
  });
}
