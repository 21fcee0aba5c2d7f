/**
 * Serves `dist/` with the headers of build/headers.mjs: what `npm start` and the end-to-end tests use.
 * As a program: `node scripts/serve.mjs [--port N] [--dir dist]`; port 0 takes any free one. Prints the address.
 */
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { basePath, headersFor } from '../build/headers.mjs';

/** Resolves to the listening server; rejects with the system's error (EADDRINUSE when the port is busy). */
export function serve({ dir = 'dist', port, base = basePath() }) {
  const files = sirv(dir, {
    etag: true,
    // Looks at the disk for each request, so that a build made meanwhile is served whole.
    dev: true,
    setHeaders: (res, path) => setAll(res, headersFor(base + path.replace(/^\//, ''), base)),
  });
  const server = createServer((req, res) => {
    const [path] = (req.url ?? '/').split('?');
    if (path === base.slice(0, -1) && base !== '/') return redirect(res, base);
    if (!path.startsWith(base)) return missing(res, path, base);
    if (path === `${base}share` && req.method === 'POST') return shareTooEarly(req, res, base);
    if (path === base) setAll(res, headersFor(base, base));
    req.url = '/' + req.url.slice(base.length);
    files(req, res, () => missing(res, path, base));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve(server));
  });
}

function setAll(res, headers) {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
}

/** A share that no service worker is there to take yet: nothing of it is kept, and the app says what to do. */
function shareTooEarly(req, res, base) {
  req.resume();
  setAll(res, headersFor(`${base}share`, base, false));
  res.writeHead(303, { Location: `${base}?share=unsupported`, 'Cache-Control': 'no-store' });
  res.end();
}

function redirect(res, location) {
  res.writeHead(308, { Location: location });
  res.end();
}

function missing(res, path, base) {
  setAll(res, headersFor(path, base, false));
  res.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  res.end('Not found\n');
}

/** The address to print for a listening server. */
export function addressOf(server, base = basePath()) {
  return `http://localhost:${server.address().port}${base}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '0' }, dir: { type: 'string', default: 'dist' } },
  });
  const server = await serve({ dir: values.dir, port: Number(values.port) });
  process.stdout.write(`${addressOf(server)}\n`);
}
