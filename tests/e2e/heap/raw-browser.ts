import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { launchOptions } from '../browser';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

type Listener = (message: Message) => void;

/**
 * A Chromium that is spoken to in the DevTools protocol itself, over a pipe (`--remote-debugging-pipe`: JSON, each message
 * ended by a zero byte). Nothing runs in the page but what a test asks for: a driver's own helpers keep the strings that
 * pass through them.
 */
export class RawBrowser {
  readonly #process: ChildProcess;
  readonly #out: Writable;
  readonly #waiting = new Map<number, { resolve: (result: Record<string, unknown>) => void; reject: Listener }>();
  readonly #listeners = new Set<Listener>();
  #lastId = 0;

  constructor(profile: string) {
    // The snapshot cuts strings at 1,024 characters unless it is told otherwise.
    const flags = '--js-flags=--heap-snapshot-string-limit=10000000';
    const args = ['--headless=new', '--remote-debugging-pipe', '--lang=en-GB', `--user-data-dir=${profile}`, flags];
    this.#process = spawn(launchOptions.executablePath, [...launchOptions.args, ...args, 'about:blank'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const [, , , out, input] = this.#process.stdio as [null, null, null, Writable, Readable];
    this.#out = out;
    this.#listen(input);
  }

  /** Sends one command and resolves to its result. Rejects with the browser's own words. */
  send(method: string, params: Record<string, unknown> = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const refuse: Listener = ({ error }) => {
        reject(new Error(`${method}: ${error?.message ?? 'no answer'}`));
      };
      this.#waiting.set(id, { resolve, reject: refuse });
      this.#out.write(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }) + '\0');
    });
  }

  on(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async kill(): Promise<void> {
    if (!this.#process.pid || this.#process.exitCode !== null) return;
    const ended = once(this.#process, 'exit');
    process.kill(-this.#process.pid, 'SIGKILL');
    await ended;
  }

  #listen(input: Readable): void {
    let pieces: Buffer[] = [];
    input.on('data', (chunk: Buffer) => {
      let from = 0;
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
        pieces.push(chunk.subarray(from, end));
        this.#hear(JSON.parse(Buffer.concat(pieces).toString()) as Message);
        pieces = [];
        from = end + 1;
      }
      if (from < chunk.length) pieces.push(chunk.subarray(from));
    });
  }

  #hear(message: Message): void {
    const waiting = message.id === undefined ? undefined : this.#waiting.get(message.id);
    if (message.id !== undefined) this.#waiting.delete(message.id);
    if (waiting) {
      if (message.error) waiting.reject(message);
      else waiting.resolve(message.result ?? {});
    }
    for (const listener of this.#listeners) listener(message);
  }
}
