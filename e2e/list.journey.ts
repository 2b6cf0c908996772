import { expect, test } from './kith'
import { openPage } from './open-page'
import { settle } from './settle'

test('a list filters in a sentence, sorts, turns pages and is the same again on the way back', async ({ as }) => {
  const page = await as('success')
  await openPage(page, '/customers/accounts')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const filters = page.getByRole('dialog', { name: 'Filters' })
  await filters.getByLabel('Health below').fill('90')
  await filters.getByLabel('MRR from, £').fill('100')
  await filters.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('table', { name: 'Accounts with health below 90 and MRR from £100' })).toBeVisible()
  await settle(page)

  await page.getByRole('columnheader', { name: 'Renews' }).getByRole('link').click()
  await expect(page.getByRole('columnheader', { name: 'Renews' })).toHaveAttribute('aria-sort', 'ascending')
  const first = page.getByRole('rowheader').first()
  const names = await page.getByRole('rowheader').allTextContents()
  await page.keyboard.press(']')
  await expect(first).not.toHaveText(names[0] ?? '')
  await expect(page.getByRole('link', { name: 'Remove health below 90' })).toBeVisible()
  const second = await first.textContent()
  await settle(page)
  await page.keyboard.press('[')
  await expect(page.getByRole('rowheader')).toHaveText(names)

  await settle(page)
  await page.keyboard.press(']')
  await expect(first).toHaveText(second ?? '')
  await first.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText((second ?? '').replace(/A-\d+$/, ''))
  await page.goBack()
  await expect(first).toHaveText(second ?? '')
  await page.getByRole('link', { name: 'Remove health below 90' }).click()
  await expect(page.getByRole('table', { name: 'Accounts with MRR from £100' })).toBeVisible()
})

test('what may not be read cannot be sorted or filtered by either, nor exported', async ({ as }) => {
  const page = await as('support')
  await openPage(page, '/customers/accounts')
  await expect(page.getByRole('columnheader', { name: 'MRR' })).toHaveCount(0)
  for (const ask of ['sort=mrr.desc', 'mrr_from=100', 'sort=nothing.asc', 'renews=soon']) {
    const shown = await page.goto(`/customers/accounts?${ask}`)
    expect([ask, shown?.status()]).toEqual([ask, 400])
    await expect(page.getByText('This address asks for something that cannot be shown')).toBeVisible()
    await expect(page.getByRole('rowheader')).toHaveCount(0)
    const answer = await page.request.get(`/customers/accounts/export?${ask}`)
    expect([ask, answer.status()]).toEqual([ask, 400])
  }
})

test('an export is exactly what the list shows', async ({ as }) => {
  const page = await as('success')
  await openPage(page, '/customers/accounts?stage=at_risk&sort=name.asc')
  const names = await page.getByRole('rowheader').allTextContents()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /^Export \d+ rows$/ }).click()
  const file = await (await download).createReadStream()
  let text = ''
  for await (const part of file) text += part
  const lines = text.trim().split('\r\n')
  expect(lines[0]).toMatch(/^Code,Account,Stage,/)
  const count = Number.parseInt((await page.getByText(/^\d+ accounts$/).textContent()) ?? '', 10)
  expect(lines.length).toBe(count + 1)
  for (const [index, name] of names.entries()) {
    const [code, ...rest] = (lines[index + 1] ?? '').split(',')
    expect(`${rest.join(',').replaceAll('"', '')}`).toContain(name.replace(code ?? '', '').split(',')[0] ?? name)
  }
})

test('columns and row height are the reader’s own', async ({ as }) => {
  const page = await as('steward')
  await openPage(page, '/customers/people')
  await page.getByRole('button', { name: /^\d+ of \d+ columns$/ }).click()
  await page.getByRole('checkbox', { name: 'Job title' }).click()
  await expect(page.getByRole('columnheader', { name: 'Job title' })).toHaveCount(0)
  await expect(page).toHaveURL(/hide=/)
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Person' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Job title' })).toHaveCount(0)
})
