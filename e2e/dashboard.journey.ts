import { expect, test } from './kith'
import { openPage } from './open-page'

test('an analyst reads MRR movement as a table and opens exactly the customers behind one value', async ({ as }) => {
  const page = await as('analyst')
  await openPage(page, '/dashboard?period=13mo')
  const figure = page.getByRole('figure', { name: 'MRR movement' })
  await expect(figure.getByRole('group', { name: /^MRR movement\. MRR (rose|fell)/ })).toBeVisible()
  await figure.getByRole('button', { name: 'Table', exact: true }).click()
  const value = figure.getByRole('table').getByRole('row').nth(1).getByRole('link').first()
  const money = (await value.innerText()).trim()
  await value.click()
  await expect(page).toHaveURL(/dashboard\/mrr-movement\/.*series=new/)
  await expect(page.getByText(`together ${money}`)).toBeVisible()
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Dashboard' }).click()
  await expect(page).toHaveURL(/dashboard\?period=13mo/)
})

test('a steward walks the points of the queue by arrow keys and opens one', async ({ as }) => {
  const page = await as('steward')
  await openPage(page, '/dashboard')
  const figure = page.getByRole('figure', { name: 'Duplicate queue' })
  const points = figure.getByRole('group', { name: /^Duplicate queue\. / })
  await points.focus()
  await page.keyboard.press('ArrowRight')
  await expect(figure).toContainText(/wait: [\d,]+\. Enter lists them/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/dashboard\/queue\/.*series=open/)
  await expect(page.getByRole('table', { name: 'Behind Duplicate queue' })).toBeVisible()
})

test('a support agent is told whom to ask for money', async ({ as }) => {
  const page = await as('support')
  await openPage(page, '/dashboard')
  await expect(page.getByRole('figure', { name: 'Ticket load' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'MRR movement' })).toContainText('Ask ')
})
