import { expect, test } from './kith'
import { openPage } from './open-page'

test('a steward asks why two look-alikes are not one, with one key from review, and goes back to decide', async ({
  as,
}) => {
  const page = await as('steward')
  await openPage(page, '/review?grain=account')
  const names = page.getByRole('table', { name: 'What each side says' }).getByRole('link')
  const [first = '', second = ''] = await names.allTextContents()
  await page.keyboard.press('?')
  await expect(page).toHaveURL(/\/why\?a=/)
  await expect(page.getByRole('link', { name: first, exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: second, exact: true }).last()).toBeVisible()
  await expect(page.getByText(/^(Nothing joins them yet|They are kept apart)/)).toBeVisible()
  await expect(page.getByRole('table', { name: /How the match weight of/ })).toContainText('Starting point')
  await expect(page.getByRole('table', { name: /Deterministic rules/ })).toBeVisible()
  await page.getByRole('link', { name: 'Decide in review' }).click()
  await expect(page).toHaveURL(/\/review\?pair=/)
  await expect(names.first()).toHaveText(first)
})

test('a steward asks why two records are one customer, from the chain of a customer', async ({ as }) => {
  const page = await as('steward')
  await openPage(page, '/customers/accounts?q=Marlowe')
  await page.getByRole('rowheader').getByRole('link').first().click()
  await page.getByRole('link', { name: 'Steward record' }).click()
  const joined = page.getByRole('region', { name: 'Why joined' })
  await joined
    .getByRole('link')
    .filter({ hasNotText: /^(Why not another\?|Cluster)$/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/why\?a=/)
  await expect(page.getByText(/^They are one account because/)).toBeVisible()
})

test('somebody is looked up on both sides, and strangers have nothing in common', async ({ as }) => {
  const page = await as('auditor')
  await openPage(page, '/why')
  const choose = async (field: string, name: string) => {
    await page.getByRole('combobox', { name: field }).fill(name)
    await page
      .getByRole('option', { name: new RegExp(`${name}.*P-`) })
      .first()
      .click()
    await expect(page.getByRole('link', { name }).first()).toBeVisible()
  }
  await choose('One customer', 'Marisol Quint')
  await choose('The other customer', 'Kofi Mensah')
  await expect(page.getByText(/^Nothing joins them: no rule fires/)).toBeVisible()
})

test('the explanation as data is for whoever may read evidence, and refuses what is no id', async ({ as }) => {
  const page = await as('steward')
  const answer = async (query: string) => (await page.request.get(`/api/why?${query}`)).status()
  expect(await answer('a=A-00001&b=A-00002')).toBe(200)
  expect(await answer('a=A-00001&b=A-00001')).toBe(400)
  expect(await answer('a=A-00001')).toBe(400)
  expect(await answer('a=A-00001&b=A-9999999')).toBe(404)
  const support = await as('support')
  expect((await support.request.get('/api/why?a=A-00001&b=A-00002')).status()).toBe(403)
})
