/** `npm start`: installs if needed, builds, serves the production build with its real headers. */
import { ensureInstalled, fail, tool } from './run.mjs';

const wished = Number(process.env.PORT ?? 4173);

ensureInstalled();
if (!tool('vite', ['build', '--logLevel', 'warn'])) fail('The build failed; its message is above.');

const { serve, addressOf } = await import('./serve.mjs');
const { listenFrom } = await import('./listen.mjs');
const server = await listenFrom(
  wished,
  (port) => serve({ port }),
  (sentence) => process.stdout.write(`${sentence}\n`),
);
if (!server) fail(`Ports ${wished} to ${wished + 19} are all in use. Set PORT to a free one.`);
process.stdout.write(`\nFaktor is at ${addressOf(server)}   (Ctrl+C ends it)\n`);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}
