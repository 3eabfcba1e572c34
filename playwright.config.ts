import { defineConfig } from '@playwright/test';

// Three files of journeys at a time (a page waits more than it works), each against a server of its own with the demonstration; those of a file one after the other.
// One that falls is tried once more: the list of the run names it as flaky, so that it is mended and not forgotten.
export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './tests/journeys/start.ts',
  workers: 3,
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? ([['json']] as [['json']]) : [])],
  use: {
    browserName: 'chromium',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // Written down at the second try alone: it costs every step time.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
