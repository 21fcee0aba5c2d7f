import { defineConfig, devices } from '@playwright/test';

/**
 * `npm run e2e:firefox`. The channel drives an unpatched Firefox over WebDriver BiDi; Playwright calls it experimental, so
 * its version is pinned and this is a step of its own. The preferences keep Firefox from asking hosts of its maker.
 */
export default defineConfig({
  testDir: '.',
  testMatch: 'firefox.test.ts',
  outputDir: '../.out/firefox',
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Firefox'],
    channel: 'moz-firefox',
    locale: 'en-GB',
    launchOptions: {
      executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      firefoxUserPrefs: {
        'app.update.enabled': false,
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
        'services.settings.server': 'data:,',
        'toolkit.telemetry.enabled': false,
      },
    },
  },
});
