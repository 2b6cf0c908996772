import { axeFaults } from './axe'
import { expect, test } from './kith'
import { openPage } from './open-page'
import { settle } from './settle'

test('a steward finds a decision by its customer, sees what undoing would do, and takes it back', async ({ as }) => {
  const page = await as('steward')
  await openPage(page, '/review?grain=company')
  const pair = page.getByRole('table', { name: 'What each side says' })
  const [first = ''] = await pair.getByRole('link').allTextContents()
  await page.keyboard.press('n')
  await expect(page.getByRole('region', { name: /^Messages/ }).getByText('Kept as two')).toBeVisible()

  await openPage(page, '/review/decisions')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const filters = page.getByRole('dialog', { name: 'Filters' })
  await filters.getByLabel('Customer').fill(first)
  await filters.getByLabel('Decision').selectOption('different')
  await filters.getByLabel('Now').selectOption('standing')
  await filters.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('link', { name: `Remove about “${first}”` })).toBeVisible()
  const row = page
    .getByRole('table', { name: 'Decisions', exact: true })
    .getByRole('row')
    .filter({ hasText: first })
    .first()
  await expect(row).toContainText('different')
  await expect(row).toContainText('Ines Aldous')

  await settle(page)
  await row.getByRole('button', { name: 'Undo' }).click()
  const dialog = page.getByRole('dialog', { name: 'Undo this decision?' })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Undo/ })).toBeEnabled()
  await settle(page)
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(row).toContainText('different')

  await row.getByRole('button', { name: 'Undo' }).click()
  await dialog.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText('No decision fits this').or(row)).toBeVisible()
  await page.getByRole('link', { name: 'Remove that stand' }).click()
  await expect(row).toContainText('undone by Ines Aldous')
})

test('the history says how good deciding is, in figures one can read without the picture', async ({ as }) => {
  const page = await as('auditor')
  await openPage(page, '/review/decisions')
  const bands = page.getByRole('table', { name: 'Precision by what was said' })
  await expect(bands.getByRole('row')).toHaveCount(7)
  await expect(page.getByRole('table', { name: 'Agreement between reviewers' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Reviewers' })).toBeVisible()
})
