import type { Page } from '@playwright/test'
import { axeFaults } from './axe'
import { expect, test } from './kith'
import { openPage } from './open-page'

const queue = (page: Page) => page.getByRole('region', { name: 'Queue' })
const pair = (page: Page) => page.getByRole('region', { name: 'Pair' })
const says = (page: Page, words: string | RegExp) => page.getByRole('region', { name: /^Messages/ }).getByText(words)
const waiting = async (page: Page) =>
  Number.parseInt((await queue(page).getByRole('heading', { level: 2 }).textContent()) ?? '', 10)
const current = (page: Page) => pair(page).getAttribute('data-pair')

/** Presses a key and waits until another pair stands on the desk. */
async function pressAndMove(page: Page, key: string): Promise<void> {
  const before = await current(page)
  await page.keyboard.press(key)
  await expect(pair(page)).toHaveAttribute('data-pair', /~/)
  await expect(pair(page)).not.toHaveAttribute('data-pair', before ?? '')
}

test('a steward decides thirty pairs by keyboard alone and takes all of them back with U', async ({ as }) => {
  test.setTimeout(360_000)
  const page = await as('steward')
  await openPage(page, '/review?grain=person&group=unsure')
  const count = await waiting(page)
  const first = await current(page)
  expect(count).toBeGreaterThan(35)
  for (let step = 0; step < 30; step++) await pressAndMove(page, step % 6 === 5 ? 'm' : step % 6 === 2 ? 's' : 'n')
  await expect(queue(page)).not.toContainText('on the way', { timeout: 120_000 })
  await expect.poll(() => waiting(page)).toBeLessThanOrEqual(count - 22)
  await expect(queue(page)).toContainText(/\d{2,} decided/)
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('u')
    await page.waitForTimeout(60)
  }
  // Other journeys decide pairs of people meanwhile.
  await expect.poll(() => waiting(page), { timeout: 120_000 }).toBeGreaterThanOrEqual(count - 4)
  await expect.poll(() => current(page)).toBe(first)
  await page.reload()
  expect(await waiting(page)).toBeGreaterThanOrEqual(count - 4)
})

test('two desks agree: what one decides, the other says within moments', async ({ as }) => {
  const page = await as('steward')
  await openPage(page, '/review?grain=person&group=likely')
  for (let step = 0; step < 12; step++) await pressAndMove(page, 'j')
  const other = await page.context().newPage()
  await expect(page).toHaveURL(/pair=/)
  await openPage(other, page.url())
  await page.keyboard.press('n')
  await expect(pair(other)).toContainText('Ines Aldous was first: judged different')
  await page.keyboard.press('u')
  await expect(says(page, 'Undone')).toBeVisible()
  await expect(pair(other)).not.toContainText('was first')
})

test('what one steward has before them is in no other queue, and shown in whose hands it is', async ({ as }) => {
  const ines = await as('steward')
  await openPage(ines, '/review?grain=household')
  const key = await current(ines)
  const leased = await as('steward', { second: true })
  await expect
    .poll(async () => {
      await openPage(leased, '/review?grain=household')
      return queue(leased).locator(`a[href*="${key}"]`).count()
    })
    .toBe(0)
  await openPage(leased, `/review?grain=household&pair=${key}`)
  await expect(pair(leased)).toContainText(/With Ines Aldous until \d\d:\d\d/)
  await leased.keyboard.press('n')
  await expect(says(leased, /With Ines Aldous until/)).toBeVisible()
})

test('a value is taken from the other side in two keys, and what would come of it is shown at once', async ({ as }) => {
  const page = await as('steward')
  await openPage(page, '/review?grain=account&group=unsure')
  const open = pair(page).getByRole('button', { name: /^Take / })
  await expect(open.first()).toBeAttached()
  const row = pair(page)
    .getByRole('row')
    .filter({ has: page.getByText('newest') })
    .first()
  const digit = (await row.locator('.number').textContent())?.trim() ?? ''
  const label = (await row.getByRole('rowheader').locator('.flex').textContent())?.replace(/^\d/, '') ?? ''
  await page.keyboard.press(digit)
  await page.keyboard.press('o')
  const changed = pair(page).getByRole('row').filter({ hasText: label }).first()
  await expect(changed).toContainText('your word')
  await page.keyboard.press('o')
  await expect(changed).not.toContainText('your word')
})

test('the queue is narrowed by chips, handed over with a note, and clean with its dialogs open in both themes', async ({
  as,
}) => {
  test.setTimeout(120_000)
  for (const dark of [false, true]) {
    const page = await as('steward', { dark })
    await openPage(page, '/review?grain=company&group=likely&sort=value')
    await expect(queue(page).getByRole('list', { name: 'Filters' }).getByRole('listitem')).toHaveCount(3)
    await page.keyboard.press('h')
    await expect(page.getByRole('dialog', { name: 'Whose is this pair?' })).toBeVisible()
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('radio', { name: /^Wim Harkema/ }).check()
    await page.getByLabel('Note').fill('You know them')
    await page.keyboard.press('Enter')
    await expect(says(page, /Given to Wim Harkema/)).toBeVisible()
    await expect(pair(page)).toContainText('Given to Wim Harkema by Ines Aldous: You know them.')
    await page.keyboard.press('h')
    await page.getByRole('radio', { name: 'Everybody' }).check()
    await page.getByRole('button', { name: 'Give it' }).click()
    await expect(says(page, /Given back to everybody/)).toBeVisible()
    await page.getByRole('button', { name: 'Filter the queue' }).click()
    await expect(page.getByLabel('Worth from, a year')).toBeVisible()
    expect(await axeFaults(page)).toEqual([])
  }
})
