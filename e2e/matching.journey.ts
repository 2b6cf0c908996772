import type { Page } from '@playwright/test'
import { expect, test } from './kith'
import { openPage } from './open-page'

const versions = (page: Page) => page.getByRole('list', { name: 'Versions' }).getByRole('listitem')
const line = (page: Page, status: string) => versions(page).filter({ hasText: new RegExp(`Version \\d+\\s*${status}`) })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a steward trains a draft, sees what it would change, publishes it and goes back to the version before', async ({
  as,
}) => {
  test.setTimeout(240_000)
  const page = await as('steward')
  await openPage(page, '/matching?grain=company')
  const inForce = line(page, 'published').getByRole('link')
  await expect(inForce).toHaveCount(1)
  const before = (await inForce.textContent()) ?? ''
  const count = await versions(page).count()

  await button(page, 'Train a draft').click()
  await expect(versions(page)).toHaveCount(count + 1, { timeout: 90_000 })
  const draft = line(page, 'draft').first()
  const name = (await draft.getByRole('link').textContent()) ?? ''
  expect(name).not.toBe(before)

  await draft.getByRole('link').click()
  await expect(page.getByRole('heading', { name: `${name}, draft` })).toBeVisible()
  const rehearsed = page.getByRole('region', { name: 'What publishing would do' })
  await expect(rehearsed).toContainText(/would enter the queue, .* would leave it/)
  await expect(page.getByRole('region', { name: new RegExp(`^Compared with ${before.toLowerCase()}`) })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Levels of Name' })).toContainText(before)

  const worked = rehearsed.getByRole('time')
  const first = await worked.getAttribute('datetime')
  await button(page, 'Rehearse again').click()
  await expect(worked).not.toHaveAttribute('datetime', first ?? '', { timeout: 60_000 })

  await draft.getByRole('button', { name: 'Publish' }).click()
  await expect(line(page, 'published').getByRole('link')).toHaveText(name)
  await expect(line(page, 'retired').filter({ hasText: before })).toHaveCount(1)

  await line(page, 'published').getByRole('button', { name: 'Roll back' }).click()
  await expect(line(page, 'published').getByRole('link')).toHaveText(before)
  await expect(line(page, 'retired').filter({ hasText: name })).toHaveCount(1)
})

test('a steward teaches with the keyboard, and brings no file in that has a bad line', async ({ as }) => {
  const page = await as('steward')
  await openPage(page, '/matching/teach?grain=account')
  await expect(page.getByRole('heading', { name: /^Pair 1 of/ })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { name: /^Pair 2 of/ })).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText('answered: different')).toBeVisible()

  await openPage(page, '/matching?grain=account')
  await button(page, 'Import labels').click()
  const dialog = page.getByRole('dialog', { name: 'Import labelled pairs' })
  const text =
    'source_a,object_a,external_id_a,source_b,object_b,external_id_b,verdict\ncrm,account,nobody,crm,account,no-one,perhaps\n'
  await dialog.getByLabel('File').setInputFiles({ name: 'labels.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(dialog.getByRole('alert')).toContainText('1 of 1 lines cannot be taken. Nothing was kept.')
  await expect(dialog.getByRole('table', { name: 'Lines that cannot be taken' })).toContainText('perhaps')
})

test('an auditor reads the models and is told who may change them', async ({ as }) => {
  const page = await as('auditor')
  await openPage(page, '/matching?grain=company')
  await expect(
    page.getByText(/Train, publish and roll back matching models.*Ask the admin or the steward/),
  ).toBeVisible()
  await expect(button(page, 'Train a draft')).toHaveCount(0)
  expect((await page.request.get('/matching/export?grain=company')).status()).toBe(403)
})
