import { customerPath } from './customer-path'
import { expect, test } from './kith'
import { openPage } from './open-page'
import { receiptRefusals } from './receipt-refusals'
import { renderedValues } from './rendered-values'
import { settle } from './settle'

test('success opens the account that fell from Today and reads why on one screen', async ({ as }) => {
  const page = await as('success')
  await openPage(page, '/')
  await page
    .getByRole('region', { name: 'This morning' })
    .getByRole('link', { name: /^Marlowe & Thane/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Marlowe & Thane' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Facts, 12 of 12' }).getByRole('term')).toHaveCount(12)
  const health = page.getByRole('region', { name: 'Health' })
  await expect(health).toContainText('in 30 days')
  const inputs = health.getByRole('table', { name: 'Inputs of the health score' }).getByRole('rowheader')
  await expect(inputs).toHaveText([/Usage trend/, /Support load/, /Payment/, /Seats used/, /Relationship/])
  await expect(page.getByRole('region', { name: 'Open tickets' })).toContainText('Grinder 2 stalls on dark roast')
})

test('the receipt of a value names record and rule; a dot opens and closes it and the focus comes back', async ({
  as,
}) => {
  const page = await as('success')
  await openPage(page, await customerPath(page, 'accounts', 'Marlowe & Thane'))
  const value = page.getByRole('region', { name: /^Facts/ }).getByRole('button', { name: /receipt for Term$/ })
  await value.focus()
  await page.keyboard.press('.')
  const receipt = page.getByRole('article', { name: 'Receipt for Term' })
  await expect(receipt).toContainText('CA-00731')
  await expect(receipt).toContainText(/Won: \S/)
  await expect(receipt).toContainText('Who may see')
  await page.keyboard.press('.')
  await expect(receipt).toBeHidden()
  await expect(value).toBeFocused()
  await page.keyboard.press('.')
  await expect(receipt).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(receipt).toBeHidden()
  await expect(value).toBeFocused()
})

test('every value of the account review has a receipt, and one of each kind opens and closes by its key', async ({
  as,
}) => {
  const page = await as('success')
  await openPage(page, await customerPath(page, 'accounts', 'Marlowe & Thane'))
  const { references } = await renderedValues(page)
  expect(references.length).toBeGreaterThan(15)
  expect(await receiptRefusals(page, references, references.length)).toEqual([])
  const buttons = page.getByRole('main').getByRole('button', { name: /, receipt for / })
  const kinds = await buttons.evaluateAll((all) => all.map((one) => one.dataset.receipt?.split(':')[0] ?? ''))
  expect(kinds.length).toBeGreaterThan(15)
  for (const kind of new Set(kinds)) {
    const value = buttons.nth(kinds.indexOf(kind))
    const name = ((await value.textContent()) ?? '').replace(/^.*, receipt for /, '')
    await value.focus()
    await page.keyboard.press('.')
    const panel = page.getByRole('dialog', { name: `Receipt for ${name}` })
    await expect(panel.getByRole('article').or(panel.getByRole('alert')).first()).toBeVisible()
    expect.soft([kind, name, await panel.getByRole('article').count()]).toEqual([kind, name, 1])
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
  }
})

test('success sees the accounts of its own book and cannot tell others from none', async ({ as }) => {
  const steward = await as('steward')
  await openPage(steward, '/customers/accounts?team=North')
  const other = (await steward.getByRole('rowheader').getByRole('link').first().getAttribute('href')) ?? ''
  const page = await as('success')
  expect(await openPage(page, other)).toBe(404)
  await expect(page.getByRole('heading', { name: 'Not found' })).toBeVisible()
  expect(await openPage(page, `${other}/timeline`)).toBe(404)
  await openPage(page, '/customers/accounts?team=North')
  await expect(page.getByRole('rowheader')).toHaveCount(0)
  await settle(page)
})
