import { svelte } from '@sveltejs/vite-plugin-svelte';
import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { basePath, headersFile } from './build/headers.mjs';
import { html5QrcodeDecoder } from './build/html5-qrcode-decoder.ts';
import { icons } from './build/icons.ts';
import { manifest } from './build/manifest.ts';
import { openerFile, openerName } from './build/opener.mjs';

const base = basePath();
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/** Workers build into a folder of their own, because only their responses allow WebAssembly. */
const workerFiles = {
  entryFileNames: 'assets/worker/[name]-[hash].js',
  chunkFileNames: 'assets/worker/[name]-[hash].js',
  assetFileNames: 'assets/worker/[name]-[hash][extname]',
};

/**
 * One file of all that the first screen shares with others. Left to itself, the bundler puts all of Svelte that any screen uses there, or
 * makes a file of each part. What only later screens use of Svelte (lists, selects) is left out by name.
 */
const svelteOfFirstScreen = /[\\/](?:svelte|clsx)[\\/](?!.*[\\/](?:each|select)\.js)/;
const sharedByFirstScreen =
  /[\\/](?:src[\\/]lib[\\/](?:ui[\\/](?:Icon|Notice|FieldFrame)\.svelte|bytes[\\/](?:equal|radix|wipe)\.ts|failure\.ts|state[\\/]app\.ts)|(?:info|circle-alert)\.mjs$)/;

export default defineConfig({
  base,
  plugins: [
    html5QrcodeDecoder(),
    icons(),
    svelte(),
    headers(),
    oneLine(),
    opener(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest: manifest(base),
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,wasm,webmanifest,txt}'],
        globIgnores: ['_headers', 'picture-*'],
        maximumFileSizeToCacheInBytes: 5_000_000,
      },
    }),
  ],
  define: {
    __VERSION__: JSON.stringify(version),
    __COMMIT__: JSON.stringify(commit()),
  },
  server: { watch: { ignored: ['**/tests/.out/**'] } },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    license: { fileName: 'licences.txt' },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'shared', test: (id) => svelteOfFirstScreen.test(id) || sharedByFirstScreen.test(id) }],
        },
      },
      // Svelte does not say so of itself. Its modules for the DOM do nothing before they are called.
      treeshake: {
        moduleSideEffects: [{ test: /[\\/]svelte[\\/]src[\\/]internal[\\/]client[\\/]dom[\\/]/, sideEffects: false }],
      },
    },
    modulePreload: {
      polyfill: false,
      // A chunk's scripts are named by the chunk itself. To name them where it is asked for too would put a fifth on the first screen.
      resolveDependencies: (_, deps, { hostType }) =>
        hostType === 'html' ? deps : deps.filter((file) => file.endsWith('.css')),
    },
  },
  worker: { format: 'es', rolldownOptions: { output: workerFiles } },
});

/** Writes the headers of build/headers.mjs for static hosts. */
function headers(): Plugin {
  return {
    name: 'faktor-headers',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(base) });
    },
  };
}

/** Without the line breaks, which nobody reads there, the page is some 30 bytes smaller. */
function oneLine(): Plugin {
  return {
    name: 'faktor-one-line',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => html.replace(/\s*\n\s*/g, ' ') },
  };
}

/** Gives the app the page that opens backups, to hand it out also when there is no network. */
function opener(): Plugin {
  return {
    name: 'faktor-opener',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: openerName, source: readFileSync(openerFile, 'utf8') });
    },
  };
}

function commit(): string {
  try {
    return execSync('git rev-parse --short HEAD', { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return '';
  }
}
