import { chromium, type Page } from 'playwright'
import { findBrowser } from '@/scripts/browser.mjs'
import { signInOver } from './parts/sign-in'
import { type KeyTime, timedKey, watchPaints } from './parts/key-to-paint'
import { p95 } from './parts/under-load'

const rounds = 30
/** Milliseconds the desk is given to read the first thirty pairs. */
const readAhead = 6000
/** Milliseconds a very quick reader looks at a pair. */
const look = 400

/**
 * Milliseconds from a key to the next pair painted, at the desk of a steward who decides thirty pairs and takes them back;
 * beside a key that changes nothing, on the same page: the least a browser takes to paint.
 */
async function main(): Promise<void> {
  const base = process.env.KITH_APP_URL ?? 'http://127.0.0.1:3000'
  const found = await findBrowser()
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: found.args,
    env: { ...(process.env as Record<string, string>), ...found.env },
  })
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    const cookie = await signInOver(base, 'steward')
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const [name = '', ...value] = pair.split('=')
        return { name, value: value.join('='), url: base }
      }),
    )
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    await page.goto(`${base}/review?grain=person`)
    await page.waitForSelector('section.pair[data-pair]')
    await page.waitForTimeout(readAhead)
    await watchPaints(page)
    report({ bare: await bare(page), move: await moved(page), decide: await decided(page) })
  } finally {
    await browser.close()
  }
}

async function bare(page: Page): Promise<KeyTime[]> {
  const times: KeyTime[] = []
  for (let round = 0; round < rounds; round++) times.push(await timedKey(page, 'F9', 'same'))
  return times
}

async function moved(page: Page): Promise<KeyTime[]> {
  const times: KeyTime[] = []
  for (let round = 0; round < rounds; round++) {
    times.push(await timedKey(page, round < (2 * rounds) / 3 ? 'j' : 'k', 'next'))
    await page.waitForTimeout(look)
  }
  return times
}

/** Different, thirty times; then everything is taken back, so that the next run finds the same queue. */
async function decided(page: Page): Promise<KeyTime[]> {
  const times: KeyTime[] = []
  const before = await page.locator('.queue h2').textContent()
  for (let round = 0; round < rounds; round++) {
    times.push(await timedKey(page, 'n', 'next'))
    await page.waitForTimeout(look)
  }
  await page.waitForFunction(() => !document.querySelector('.queue-foot')?.textContent?.includes('on the way'))
  for (let round = 0; round < rounds; round++) {
    await page.keyboard.press('u')
    await page.waitForTimeout(look)
  }
  await page.waitForFunction((count) => document.querySelector('.queue h2')?.textContent === count, before)
  return times
}

function report(times: Record<'bare' | 'move' | 'decide', KeyTime[]>): void {
  const round = (n: number) => Math.round(n * 10) / 10
  const sorted = (list: KeyTime[]) => list.map((one) => one.ms).sort((a, b) => a - b)
  const least = sorted(times.bare)
  const rows = Object.entries(times).map(([key, list]) => {
    const ms = sorted(list)
    const p50 = ms[Math.floor(ms.length / 2)] ?? 0
    const middle = least[Math.floor(least.length / 2)] ?? 1
    const figures = { keys: ms.length, p50: round(p50), p95: round(p95(ms)), ratio50: round(p50 / middle) }
    return [key, { ...figures, ratio95: round(p95(ms) / p95(least)) }] as const
  })
  const table = Object.fromEntries(rows)
  console.table(table)
  console.log(
    JSON.stringify({ unit: 'ms from key to paint', size: process.env.KITH_BENCH_SIZE ?? 'default', ...table }),
  )
}

await main()
