import { defineConfig } from '@playwright/test';

/** `npm run bench`. It measures and prints; it asserts nothing about time. */
export default defineConfig({
  testDir: '.',
  testMatch: ['daily.bench.ts', 'list.bench.ts', 'camera.bench.ts', 'import.bench.ts'],
  outputDir: '../.out/bench',
  workers: 1,
  retries: 0,
  timeout: 20 * 60_000,
  // A control that is not there would otherwise be waited for until the end.
  use: { actionTimeout: 30_000, navigationTimeout: 30_000 },
  reporter: [['line']],
});
