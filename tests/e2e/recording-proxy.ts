import { createServer, request, type Server as HttpServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** Stands between a browser and a server, and writes down what the network sees: each request of pages, Workers and service worker. */
export class RecordingProxy {
  /** "GET /path", with "bytes=…" behind it where only a part is asked for. The time's own random query is left out. */
  readonly asked: string[] = [];
  readonly #server: HttpServer;

  constructor(origin: string) {
    this.#server = createServer((incoming, outgoing) => {
      const { method = '', url = '', headers } = incoming;
      this.asked.push([method, url.replace(/(\?time)=.*/, '$1'), headers.range].filter(Boolean).join(' '));
      const onward = request(new URL(url, origin), { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on('error', () => outgoing.destroy());
      incoming.pipe(onward);
    });
  }

  /** The address that stands for the server's. */
  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://localhost:${String((this.#server.address() as AddressInfo).port)}/`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
