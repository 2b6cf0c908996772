import type { Page } from '@playwright/test'
import { expect, test } from './kith'
import { openPage } from './open-page'
import { settle } from './settle'

const queue = (page: Page) => page.getByRole('region', { name: 'Queue' })
/** The pair's line in the queue. */
const lineOf = (page: Page, href: string) => queue(page).locator(`a.item[href="${href}"]`)
const says = (page: Page, words: string | RegExp) => page.getByRole('region', { name: /^Messages/ }).getByText(words)
const currentPair = (page: Page) => page.getByRole('table', { name: 'What each side says' })

/** Opens the pair at this place of the queue and waits for its two names. */
async function openPair(page: Page, place: number) {
  await openPage(page, '/review?grain=account')
  const link = queue(page).locator('a.item').nth(place)
  const href = (await link.getAttribute('href')) ?? ''
  await openPage(page, href)
  const [first = '', second = ''] = await currentPair(page).getByRole('link').allTextContents()
  return { href, first, second }
}

test('a steward merges a pair with one key, finds it among the decisions and takes it back with one key', async ({
  as,
}) => {
  const page = await as('steward')
  const { href, first, second } = await openPair(page, 0)
  await expect(page.getByRole('complementary', { name: 'Consequences' })).toContainText('retires and resolves to')
  await page.keyboard.press('m')
  await expect(says(page, ` now is `)).toContainText(`: ${first} and ${second}`)
  await expect(lineOf(page, href)).toHaveCount(0)

  const history = await page.context().newPage()
  await openPage(history, '/review/decisions')
  const row = history.getByRole('row').filter({ hasText: first }).first()
  await expect(row).toContainText('same')
  await expect(row).toContainText('Ines Aldous')

  await page.keyboard.press('u')
  await expect(says(page, 'Undone')).toBeVisible()
  await expect(currentPair(page).getByRole('link').first()).toHaveText(first)
  await expect(lineOf(page, href)).toHaveCount(1)
  await history.reload()
  await expect(row).toContainText('undone by Ines Aldous')
})

test('a steward keeps two apart with N and takes it back from the history', async ({ as }) => {
  const page = await as('steward')
  const { href, first, second } = await openPair(page, 1)
  await page.keyboard.press('n')
  await expect(says(page, 'Kept as two')).toContainText(`${first} and ${second}`)
  await expect(lineOf(page, href)).toHaveCount(0)
  await openPage(page, '/review/decisions')
  const row = page.getByRole('row').filter({ hasText: first }).first()
  await expect(row).toContainText('different')
  await row.getByRole('button', { name: 'Undo' }).click()
  const dialog = page.getByRole('dialog', { name: 'Undo this decision?' })
  await expect(dialog.getByRole('button', { name: 'Undo' })).toBeEnabled()
  await page.keyboard.press('u')
  await expect(row).toContainText('undone by Ines Aldous')
  await openPage(page, href)
  await expect(lineOf(page, href)).toHaveCount(1)
  await expect(currentPair(page).getByRole('link').first()).toHaveText(first)
})

test('a steward puts a pair aside with S, where it waits among the later ones', async ({ as }) => {
  const page = await as('steward')
  const { href, first } = await openPair(page, 2)
  await page.keyboard.press('s')
  await expect(says(page, 'Put aside')).toBeVisible()
  await expect(queue(page).getByRole('heading', { name: /^Later/ })).toBeVisible()
  await page.keyboard.press('u')
  await expect(says(page, 'Undone')).toBeVisible()
  await expect(currentPair(page).getByRole('link').first()).toHaveText(first)
  await expect(lineOf(page, href)).toHaveCount(1)
})

test('whoever decides second is told who was first, and nothing of theirs is kept', async ({ as }) => {
  const page = await as('steward')
  const { href, first } = await openPair(page, 3)
  const late = await page.context().newPage()
  await openPage(late, href)
  await page.keyboard.press('n')
  await expect(says(page, 'Kept as two')).toBeVisible()
  await expect(late.getByRole('region', { name: 'Pair' })).toContainText('Ines Aldous was first: judged different')
  await late.keyboard.press('m')
  await expect(says(late, /Ines Aldous was first: judged different/)).toBeVisible()
  await openPage(late, '/review/decisions')
  const row = late.getByRole('row').filter({ hasText: first })
  await expect(row.first()).toContainText('different')
  await page.keyboard.press('u')
  await expect(says(page, 'Undone')).toBeVisible()
})

test('the queue is walked with J and K, and the other answer is previewed before it is given', async ({ as }) => {
  const page = await as('steward')
  const { first } = await openPair(page, 4)
  await page.keyboard.press('j')
  await expect(currentPair(page).getByRole('link').first()).not.toHaveText(first)
  await settle(page)
  await page.keyboard.press('k')
  await expect(currentPair(page).getByRole('link').first()).toHaveText(first)
  await page.getByRole('button', { name: 'If different' }).click()
  await expect(page).toHaveURL(/if=different/)
  const consequences = page.getByRole('complementary', { name: 'Consequences' })
  await expect(consequences).not.toContainText('retires and resolves to')
  await page.keyboard.press('a')
  await expect(page.getByText('Nothing is hidden.')).toBeVisible()
})
