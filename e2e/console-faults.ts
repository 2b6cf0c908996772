import type { Page } from '@playwright/test'

/** Collects what a page complains of from now on: errors in its console, uncaught ones, and answers that are faults. */
export function consoleFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`answer ${answer.status()}: ${answer.url()}`)
  })
  return faults
}
