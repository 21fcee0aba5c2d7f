import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Decoding, part of `npm run bench`. It measures and prints; docs/bench-decoding.md explains it. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    include: ['tests/bench/decode/*.bench.ts'],
    environment: 'node',
    testTimeout: 60 * 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
