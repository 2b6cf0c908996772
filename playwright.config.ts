import { defineConfig } from '@playwright/test'

/** Where the app answers and which browser to drive; `npm test` says both. By hand: the demo's address and CHROMIUM_PATH. */
const browser: { executablePath?: string; args?: string[]; env?: Record<string, string> } = JSON.parse(
  process.env.KITH_BROWSER ?? JSON.stringify({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] }),
)

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.journey.ts',
  timeout: 60_000,
  workers: 2,
  fullyParallel: false,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.KITH_APP_URL ?? 'http://127.0.0.1:3000',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      args: browser.args,
      env: { ...(process.env as Record<string, string>), ...browser.env },
    },
  },
})
