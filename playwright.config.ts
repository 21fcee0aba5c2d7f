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
  use: { launchOptions, trace: 'retain-on-failure', locale: 'en-GB' },
});
