import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { listenFrom } from '../../../scripts/listen.mjs';

const listen = listenFrom as (
  first: number,
  serve: (port: number) => Promise<Server>,
  tell: (sentence: string) => void,
) => Promise<Server | null>;
const open: Server[] = [];

function serve(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    open.push(server);
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      resolve(server);
    });
  });
}

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

it('takes the next free port and names the busy one', async () => {
  const busy = (await serve(0)).address() as AddressInfo;
  const told: string[] = [];
  const server = await listen(busy.port, serve, (sentence) => told.push(sentence));
  expect((server?.address() as AddressInfo).port).toBeGreaterThan(busy.port);
  expect(told[0]).toBe(`Port ${String(busy.port)} is in use by another program; trying ${String(busy.port + 1)}.`);
});

it('gives up after twenty, and passes other errors on', async () => {
  const busy = () => Promise.reject(Object.assign(new Error('busy'), { code: 'EADDRINUSE' }));
  const told: string[] = [];
  expect(await listen(5000, busy, (sentence) => told.push(sentence))).toBeNull();
  expect(told).toHaveLength(20);
  const denied = () => Promise.reject(Object.assign(new Error('denied'), { code: 'EACCES' }));
  await expect(listen(5000, denied, () => undefined)).rejects.toThrow('denied');
});
