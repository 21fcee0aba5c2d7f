import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/e2e/browser';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'tests/.out/playwright',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'tests/.out/e2e.json' }]],
  use: {
    launchOptions,
    locale: 'en-GB',
    // Filling a precache anew for each test takes longer than much of what is tested; what is about it says 'allow'.
    serviceWorkers: 'block',
    // Without a film of each test.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
});
