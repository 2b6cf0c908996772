import { expect, test } from './kith'
import { openPage } from './open-page'
import { settle } from './settle'

test('a success manager works the morning list by keys: done, undone, snoozed, remembered, and back in the same place', async ({
  as,
}) => {
  const page = await as('success')
  await openPage(page, '/')
  const morning = page.getByRole('region', { name: 'This morning' })
  const rows = morning.locator('[data-waits]')
  expect(await rows.count()).toBeLessThanOrEqual(15)
  await expect(rows.first().locator('p')).toHaveText(/\.$/)
  await expect(
    rows
      .first()
      .getByRole('button', { name: /receipt/i })
      .first(),
  ).toBeAttached()
  const first = rows.nth(0).getByRole('link')
  const second = rows.nth(1).getByRole('link')
  const name = (await first.innerText()).trim()
  const next = (await second.innerText()).trim()
  await page.keyboard.press('j')
  await expect(first).toBeFocused()
  await page.keyboard.press('e')
  await expect(page.getByText('Done until something changes')).toBeVisible()
  await expect(morning.getByRole('link', { name, exact: true })).toHaveCount(0)
  await expect(morning).toContainText('1 worked this morning')
  await page.keyboard.press('u')
  await expect(morning.getByRole('link', { name, exact: true })).toBeVisible()

  await morning.getByRole('link', { name: next, exact: true }).focus()
  await page.keyboard.press('z')
  await expect(page.getByText('Back tomorrow morning')).toBeVisible()
  await expect(morning.getByRole('link', { name: next, exact: true })).toHaveCount(0)
  await page.reload()
  await expect(morning.getByRole('link', { name, exact: true })).toBeVisible()
  await expect(morning.getByRole('link', { name: next, exact: true })).toHaveCount(0)
  await morning.getByRole('link', { name: 'Show' }).click()
  await morning
    .getByRole('button', { name: /^Take back / })
    .first()
    .click()
  await expect(page.getByText('Waits again')).toBeVisible()

  await openPage(page, '/')
  await morning.getByRole('link', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Health' })).toBeVisible()
  await page.goBack()
  await expect(morning.getByRole('link', { name, exact: true })).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Health' })).toBeVisible()
  await settle(page)
  await page.keyboard.press('h')
  await expect(page).toHaveURL(/why=health/)
  await expect(page.getByRole('region', { name: 'What moved it' })).toBeVisible()
})
