import type { Page } from '@playwright/test'
import { axeInBothThemes } from './axe-in-both-themes'
import { customerPath } from './customer-path'
import { expect, test } from './kith'
import { openPage } from './open-page'

const graph = (page: Page) => page.getByRole('group', { name: /records and \d+ links? of/ })
const beside = (page: Page) => page.getByRole('complementary', { name: 'What is looked at' })
const records = (page: Page) => page.getByRole('table', { name: 'Records of this customer' }).getByRole('row')

async function openCluster(page: Page): Promise<string> {
  const path = `${await customerPath(page, 'people', 'Dana Whitlock')}/cluster`
  await openPage(page, path)
  return path
}

test('a steward cuts the weakest link with two keys, sees both customers and takes it back', async ({ as }) => {
  const page = await as('steward')
  const path = await openCluster(page)
  const before = await records(page).count()
  await expect(graph(page).getByRole('link', { name: /^The weakest link between/ })).toBeVisible()
  await expect(beside(page).getByRole('heading', { name: 'Weakest link' })).toBeVisible()

  await page.keyboard.press('x')
  const confirm = page.getByRole('button', { name: 'Cut in two' })
  await expect(confirm).toBeFocused()
  await expect(graph(page)).toContainText(/Leaves · P-\d+/)
  await expect(beside(page)).toContainText('Nothing joins them again in silence')
  expect.soft(await axeInBothThemes(page)).toEqual([])
  await page.keyboard.press('Enter')

  await expect(beside(page).getByRole('heading', { name: 'Cut: 2 customers now' })).toBeVisible()
  const parts = beside(page).getByRole('listitem').getByRole('link')
  await expect(parts).toHaveCount(2)
  await expect.poll(() => records(page).count()).toBeLessThan(before)
  const other = await parts.nth(1).getAttribute('href')
  const second = await page.context().newPage()
  await openPage(second, other ?? '')
  await expect(records(second)).toHaveCount(before - (await records(page).count()) + 1)
  await second.close()

  await beside(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('region', { name: /^Messages/ }).getByText(/Undone/)).toBeVisible()
  await expect(records(page)).toHaveCount(before)
  await openPage(page, path)
  await expect(records(page)).toHaveCount(before)
})

test('the graph is walked with the arrows, and Enter opens the record', async ({ as }) => {
  const page = await as('steward')
  await openCluster(page)
  const lit = graph(page).getByRole('link', { name: /^The weakest link between/ })
  await lit.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(beside(page).getByRole('heading', { name: 'Record' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Choose the record')
  expect.soft(await axeInBothThemes(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/records\//)
})

test('chosen records leave together, after a reason, and a wrong step back keeps everything', async ({ as }) => {
  const page = await as('steward')
  await openCluster(page)
  const before = await records(page).count()
  await records(page).nth(2).getByRole('checkbox').check()
  await page.keyboard.press('s')
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Split them out' })).toBeEnabled()
  expect.soft(await axeInBothThemes(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(beside(page).getByRole('heading', { name: 'Weakest link' })).toBeVisible()
  await page.keyboard.press('s')
  await page.getByRole('textbox', { name: 'Reason' }).fill('Two sisters with one mailbox')
  await page.getByRole('button', { name: 'Split them out' }).click()
  await expect(beside(page).getByRole('heading', { name: 'Split: 2 customers now' })).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByRole('region', { name: /^Messages/ }).getByText(/Undone/)).toBeVisible()
  await expect(records(page)).toHaveCount(before)
})

test('an auditor sees what holds a customer together, and whom to ask for a cut', async ({ as }) => {
  const page = await as('auditor')
  await openCluster(page)
  await expect(graph(page)).toBeVisible()
  await expect(page.getByRole('table', { name: /^What joins the records/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Cut and split' })).toContainText(/steward/i)
  await page.keyboard.press('x')
  await expect(page.getByRole('button', { name: 'Cut in two' })).toHaveCount(0)
})
