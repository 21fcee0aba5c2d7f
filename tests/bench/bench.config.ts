import { defineConfig } from '@playwright/test';

/** `npm run bench`. It measures and prints; it asserts nothing about time. */
export default defineConfig({
  testDir: '.',
  testMatch: 'bench.ts',
  outputDir: '../.out/bench',
  workers: 1,
  retries: 0,
  timeout: 20 * 60_000,
  reporter: [['line']],
});
