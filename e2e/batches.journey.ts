import type { Page } from '@playwright/test'
import { axeInBothThemes } from './axe-in-both-themes'
import { expect, test } from './kith'
import { openPage } from './open-page'
import { settle } from './settle'

const sides = (page: Page) => page.getByRole('table', { name: 'What each side says' })
const place = (page: Page) => page.getByText(/^Pair \d+ of \d+/)

/** Two companies that say different VAT numbers are two; what else the sample holds is taken to be one. */
async function judge(page: Page): Promise<void> {
  const cells = sides(page).getByRole('row').filter({ hasText: 'VAT number' }).getByRole('cell')
  const ids = (await cells.allTextContents()).filter((text) => text !== 'none')
  await page.keyboard.press(ids.length === 2 ? 'n' : 'm')
}

test('a steward judges a sample by keyboard, certifies the band and takes the batch back as one', async ({ as }) => {
  test.setTimeout(240_000)
  const page = await as('steward')
  await openPage(page, '/review/batches/draw?grain=company&band=likely')
  await page.getByLabel('False merges below').selectOption('0.1')
  await expect(page.getByText('drawn at random')).toBeVisible({ timeout: 30_000 })
  expect.soft(await axeInBothThemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Draw the sample' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Same company?' })).toBeVisible({ timeout: 30_000 })
  await settle(page)
  expect.soft(await axeInBothThemes(page)).toEqual([])
  await expect(page.getByText(/0\.\d\d/)).toHaveCount(0)

  const shown = Number(/of (\d+)/.exec((await place(page).textContent()) ?? '')?.[1])
  for (let at = 1; at <= shown; at++) {
    await expect(place(page)).toHaveText(new RegExp(`^Pair ${at} of `), { timeout: 30_000 })
    await judge(page)
    if (at !== 2) continue
    await page.keyboard.press('u')
    await expect(place(page)).toHaveText(/^Pair 2 of \d+, answered: /)
    await judge(page)
  }
  await expect(page.getByRole('heading', { name: 'It can be certified' })).toBeVisible({ timeout: 30_000 })
  await settle(page)
  await expect(page.getByText('With 95% confidence fewer than 1 in 10 of these merges are wrong')).toBeVisible()
  expect.soft(await axeInBothThemes(page)).toEqual([])
  await page.keyboard.press('c')
  await expect(page.getByRole('heading', { name: 'Certified' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/pairs were merged/)).toBeVisible()

  const history = await page.context().newPage()
  await openPage(history, '/review/batches')
  const row = history.getByRole('table', { name: 'Batches' }).getByRole('row').filter({ hasText: 'Companies' }).first()
  await expect(row).toContainText('Certified')

  await settle(page)
  await page.getByRole('button', { name: 'Undo the batch' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Undo this batch?' })
  await expect(dialog.getByRole('button', { name: /^Undo/ })).toBeEnabled({ timeout: 60_000 })
  await page.keyboard.press('u')
  await expect(page.getByRole('heading', { name: 'Undone' })).toBeVisible({ timeout: 60_000 })
  await history.reload()
  await expect(row).toContainText('Undone')
})

test('a batch that is given up leaves its pairs in the queue', async ({ as }) => {
  const page = await as('steward')
  await openPage(page, '/review/batches/draw?grain=company&band=unsure')
  await page.getByLabel('False merges below').selectOption('0.1')
  const draw = page.getByRole('button', { name: 'Draw the sample' })
  await expect(draw).toBeEnabled({ timeout: 30_000 })
  await draw.click()
  await expect(page.getByRole('heading', { name: 'Same company?' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: 'Batch', exact: true }).click()
  await expect(page.getByText('What was found is shown when all is answered')).toBeVisible()
  await settle(page)
  await page.getByRole('button', { name: 'Give up' }).click()
  await expect(page.getByText('Nothing was decided; its pairs are back in the queue')).toBeVisible()
})
