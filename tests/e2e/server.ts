import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A server process of its own for one test, so that the test can kill it and start it again at the same address. */
export class Server {
  readonly #dir: string;
  readonly #env: Record<string, string>;
  #process: ChildProcess | null = null;
  #port = 0;
  #address = '';

  constructor(dir = process.env['FAKTOR_DIST'] ?? 'dist', env: Record<string, string> = {}) {
    this.#dir = dir;
    this.#env = env;
  }

  /** Ends with a slash. */
  get address(): string {
    return this.#address;
  }

  get origin(): string {
    return new URL(this.#address).origin;
  }

  async start(): Promise<void> {
    const args = ['scripts/serve.mjs', '--port', String(this.#port), '--dir', this.#dir];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...this.#env },
    });
    this.#process = child;
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    this.#address = line.toString().trim();
    this.#port = Number(new URL(this.#address).port);
  }

  /** Pulls the cable: SIGKILL, and every connection with it. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}
