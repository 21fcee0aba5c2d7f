/** `npm start`: installs if needed, builds, serves the production build with its real headers. */
import { ensureInstalled, fail, tool } from './run.mjs';

const wished = Number(process.env.PORT ?? 4173);

ensureInstalled();
if (!tool('vite', ['build', '--logLevel', 'warn'])) fail('The build failed; its message is above.');

const { serve, addressOf } = await import('./serve.mjs');
const server = await listen(wished);
process.stdout.write(`\nFaktor is at ${addressOf(server)}   (Ctrl+C ends it)\n`);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}

async function listen(first) {
  for (let port = first; port < first + 20; port++) {
    try {
      return await serve({ port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
      process.stdout.write(`Port ${port} is in use by another program; trying ${port + 1}.\n`);
    }
  }
  fail(`Ports ${first} to ${first + 19} are all in use. Set PORT to a free one.`);
}
