import { readFileSync } from 'node:fs';
import { mergeConfig, type Plugin } from 'vite';
import { basePath } from '../../build/headers.mjs';
import app from '../../vite.config.ts';

/** The app as it is built for everyone, and watch.js before its first script, precached like the rest. */
export default mergeConfig(app, { plugins: [watched()] });

function watched(): Plugin {
  const fileName = 'assets/watch.js';
  return {
    name: 'faktor-watched',
    generateBundle() {
      const source = readFileSync(new URL('watch.js', import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: basePath() + fileName }, injectTo: 'head-prepend' }],
  };
}
