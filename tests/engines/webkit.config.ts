import { defineConfig } from 'vitest/config';

/** `npm run e2e:webkit`. Playwright can't drive WebKitGTK, so this is a run of its own, with selenium. */
export default defineConfig({
  test: {
    include: ['tests/engines/webkit.test.ts'],
    environment: 'node',
    testTimeout: 180_000,
    hookTimeout: 60_000,
    bail: 1,
    reporters: ['verbose'],
  },
});
