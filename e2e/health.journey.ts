import { customerPath } from './customer-path'
import { expect, test } from './kith'
import { openPage } from './open-page'

test('an analyst reads how far the churn risk can be believed, from its ranking to the weight of each input', async ({
  as,
}) => {
  const page = await as('analyst')
  await openPage(page, '/metrics/churn_risk')
  await expect(page.getByRole('figure', { name: 'Can the chance be believed?' })).toBeVisible()
  await expect(page.getByText(/Of two accounts, one of which left/)).toBeVisible()
  await expect(page.getByText(/without a model; smaller is better/).first()).toBeVisible()
  const weights = page.getByRole('table', { name: 'Weights of the churn model, the heaviest first' })
  await expect(weights.getByRole('rowheader', { name: /Time with us/ })).toBeVisible()
  await expect(weights.getByRole('row').nth(1)).toContainText(/odds ×\d/)
  const learned = page.getByRole('list', { name: 'Models learned' })
  await expect(learned.getByRole('listitem').first()).toContainText('in force')
  await learned.getByRole('button', { name: /receipt for Looks that ended in leaving/ }).click()
  await expect(page.getByRole('article', { name: /Receipt for/ })).toContainText('ended in leaving')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Learn a draft' })).toBeEnabled()
})

test('success reads why the score is what it is, by the size of the account, and what makes leaving likelier', async ({
  as,
}) => {
  const page = await as('success')
  await openPage(page, await customerPath(page, 'accounts', 'Marlowe & Thane'))
  const health = page.getByRole('region', { name: 'Health' })
  await expect(health).toContainText('Large, 20 seats and more')
  await expect(health).toContainText(/(Fell|Rose) from \d+ because|Unchanged at/)
  await page.keyboard.press('h')
  await expect(page).toHaveURL(/why=health/)
  const reasons = page.getByRole('table', { name: /Inputs of the churn risk/ })
  await expect(reasons.getByRole('row').nth(1)).toContainText(/×\d/)
  await expect(page.getByRole('region', { name: 'Churn risk', exact: true })).toContainText('to leave within 90 days')
})

test('success opens the accounts whose score and money disagree and reads the alarm', async ({ as }) => {
  const page = await as('success')
  await openPage(page, '/customers/accounts?alarm=1')
  await page.getByRole('table').getByRole('rowheader').getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Health' })).toContainText(/Health is (only )?\d+, yet/)
})

test('the admin enters a cost and the value moves by it; removed, the value is back', async ({ as }) => {
  const page = await as('admin')
  await openPage(page, '/metrics/value')
  const value = page.getByRole('button', { name: /, receipt for CDS value$/ })
  const before = pounds(await value.textContent())
  await page.getByRole('button', { name: 'Enter a cost' }).click()
  const dialog = page.getByRole('dialog', { name: 'Enter a cost' })
  await dialog.getByLabel('Amount').fill('2500')
  await dialog.getByLabel('What for').fill('A licence of the journey')
  await dialog.getByRole('button', { name: 'Enter', exact: true }).click()
  await expect(dialog.getByRole('status')).toContainText('The value below has moved')
  await page.keyboard.press('Escape')
  await expect.poll(async () => pounds(await value.textContent())).toBe(before - 2500)
  await page
    .getByRole('row', { name: /A licence of the journey/ })
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect.poll(async () => pounds(await value.textContent())).toBe(before)
  await openPage(await as('success'), '/metrics/value')
})

/** Whole pounds of a text such as "−£74,210, receipt for CDS value". */
function pounds(text: string | null): number {
  const [, sign, digits = ''] = /([−-]?)£([\d,]+)/.exec(text ?? '') ?? []
  return (sign ? -1 : 1) * Number(digits.replaceAll(',', ''))
}
