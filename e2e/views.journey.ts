import { customerPath } from './customer-path'
import { expect, test } from './kith'
import { openPage } from './open-page'
import { settle } from './settle'

test('success reviews an account in five keys: why the score, what came before the renewal, the brief, all on one screen', async ({
  as,
}) => {
  const page = await as('success')
  const path = await customerPath(page, 'accounts', 'Marlowe & Thane')
  await openPage(page, path)
  const main = page.getByRole('main')
  for (const title of ['Health', 'Expansion', 'Open tickets', 'Notes'])
    await expect(main.getByRole('region', { name: title, exact: true })).toBeVisible()
  await expect(main.getByText('Weekly active users').first()).toBeVisible()
  await expect(main.getByRole('region', { name: 'Facts, 12 of 12' }).getByRole('term')).toHaveCount(12)
  expect(await main.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(0)
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900)
  await page.keyboard.press('h')
  await expect(page.getByRole('heading', { name: 'Health, week by week' }).first()).toBeVisible()
  await settle(page)
  await page.keyboard.press('h')
  await expect(page.getByRole('heading', { name: 'Health, week by week' })).toHaveCount(0)
  await settle(page)
  await page.keyboard.press('x')
  await expect(main.getByRole('heading', { name: /before expansion/i })).toBeVisible()
  await settle(page)
  await page.keyboard.press('r')
  await expect(main.getByRole('heading', { name: /days before renewal/ })).toBeVisible()
  await settle(page)
  await page.keyboard.press('b')
  await expect(page.getByRole('region', { name: 'Where they stand' })).toContainText('At risk')
  await settle(page)
})

test('the account review fits 1440 by 900 in the dark too', async ({ as }) => {
  const page = await as('success', { dark: true })
  await openPage(page, await customerPath(page, 'accounts', 'Marlowe & Thane'))
  await expect(page.getByRole('region', { name: 'Notes' })).toBeVisible()
  const main = page.getByRole('main')
  const room = await main.evaluate((element) => element.scrollHeight - element.clientHeight)
  expect(room).toBeLessThanOrEqual(0)
})

test('the meeting brief is one page of sentences, each value with its receipt and a footnote, and prints without the desk', async ({
  as,
}) => {
  const page = await as('success')
  await openPage(page, `${await customerPath(page, 'accounts', 'Marlowe & Thane')}/brief`)
  await expect(page.getByRole('region', { name: 'Health' })).toContainText(/Health is \d+/)
  await expect(page.getByRole('region', { name: 'Money and terms' })).toContainText(/They pay £1,240.* a month\./)
  const sentences = page.getByRole('article').locator('p[data-fact]')
  for (let index = 0; index < (await sentences.count()); index++)
    await expect(sentences.nth(index).locator('[data-receipt]').first()).toBeVisible()
  const values = await page.getByRole('article').locator('p .rc').count()
  expect(values).toBeGreaterThan(12)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeHidden()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
})

test('a brief for the analyst leaves out what is not for the role, and says so', async ({ as }) => {
  const page = await as('analyst')
  await openPage(page, `${await customerPath(page, 'accounts', 'Marlowe & Thane')}/brief`)
  await expect(page.getByRole('article')).toContainText('Left out, not for the role analyst: Sponsor.')
  await expect(page.getByRole('article')).not.toContainText('Helena')
})

test('the admin composes a new view, sees it as a role would, publishes it, and takes it out again', async ({ as }) => {
  const page = await as('admin')
  await openPage(page, '/admin/views/new')
  const name = `Call sheet ${Date.now().toString(36)}`
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Job', { exact: true }).fill('Have the account at hand while one calls.')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const order = page.getByRole('region', { name: 'Facts in order' })
  await expect(order).toContainText('12 of 12')

  await page.getByRole('textbox', { name: 'Find a field, metric or sum' }).fill('industry')
  await page.getByRole('button', { name: 'Add Industry' }).click()
  await expect(order).toContainText('13 of 12: drop 1, or have another admin sign an exception')
  const preview = page.getByRole('region', { name: 'Preview', exact: true })
  await expect(preview.getByRole('region', { name: 'Facts in the preview, 13 of 12' })).toBeVisible()
  await order.getByRole('button', { name: 'Drop Payment' }).click()
  await order.getByRole('button', { name: 'Move Industry up' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(order.getByRole('listitem').nth(10)).toContainText('Industry')
  await preview.getByLabel('As seen by').selectOption('support')
  await expect(preview.getByRole('term').first()).toHaveText('MRR')
  await expect(preview.getByRole('definition').first()).toContainText('hidden')
  await preview.getByLabel('As seen by').selectOption('success')
  await expect(preview.getByRole('definition').first()).toContainText('£')

  await page.getByLabel(/^Why it changes from/).fill('Industry matters on a call')
  await page.getByRole('button', { name: 'Keep as draft' }).click()
  await page.getByRole('button', { name: 'Publish draft 2' }).click()
  await expect(page.getByText('Version 2 in force')).toBeVisible()

  const success = await as('success')
  await openPage(success, await customerPath(success, 'accounts', 'Marlowe & Thane'))
  await success.getByRole('navigation', { name: 'View' }).getByRole('link', { name }).click()
  await expect(success.getByRole('term').filter({ hasText: 'Industry' })).toBeVisible()

  await page.getByRole('link', { name: 'Versions' }).click()
  await expect(page.getByRole('list', { name: 'Against version 1' })).toContainText('Account fact: Industry')
  await page.getByRole('button', { name: 'Take out of force' }).click()
  await page.getByLabel('Why it is taken out').fill('Tried long enough')
  await page.getByRole('button', { name: 'Take it out' }).click()
  await expect(page.getByText('Not in force', { exact: true })).toBeVisible()
  await settle(page)
})

test('opening the receipt of a fact counts as its use', async ({ as }) => {
  const admin = await as('admin')
  const uses = async () => {
    await openPage(admin, '/admin/views/renewals?show=use')
    await openPage(admin, '/admin/views/account-review?show=use')
    const row = admin.getByRole('row').filter({ has: admin.getByRole('rowheader', { name: 'Term account' }) })
    return Number(await row.getByRole('cell').nth(1).textContent())
  }
  const before = await uses()
  const page = await as('success')
  await openPage(page, await customerPath(page, 'accounts', 'Marlowe & Thane'))
  await page
    .getByRole('region', { name: /^Facts/ })
    .getByRole('button', { name: /24 months/ })
    .click()
  await expect(page.getByRole('article', { name: 'Receipt for Term' })).toBeVisible()
  await expect.poll(uses).toBeGreaterThan(before)
})
