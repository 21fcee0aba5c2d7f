import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte(), wasmOnDisk()],
  resolve: { conditions: ['browser'] },
  test: {
    include: ['tests/{unit,property,state}/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    testTimeout: process.env.SOAK ? 1_800_000 : 60_000,
  },
});

/** In node a library loads its WebAssembly from the disk, where the browser has a URL of the build. */
function wasmOnDisk(): Plugin {
  const { resolve } = createRequire(import.meta.url);
  return {
    name: 'wasm-on-disk',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('.wasm?url') ? `\0disk:${id.replace('?url', '')}` : null),
    load: (id) => (id.startsWith('\0disk:') ? `export default ${JSON.stringify(resolve(id.slice(6)))};` : null),
  };
}
