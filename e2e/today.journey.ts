import { expect, test } from './kith'
import { openPage } from './open-page'

test('a success manager goes through the morning by keys: next, done, undone, and why a score moved', async ({
  as,
}) => {
  const page = await as('success')
  await openPage(page, '/')
  const moved = page.getByRole('region', { name: 'Moved in 30 days' })
  const first = moved.getByRole('link').nth(1)
  await expect(first).toBeVisible()
  const name = (await first.innerText()).trim()
  await page.keyboard.press('j')
  await expect(first).toBeFocused()
  await page.keyboard.press('e')
  await expect(page.getByText('Done until something changes')).toBeVisible()
  await expect(moved.getByRole('link', { name, exact: true })).toHaveCount(0)
  await page.keyboard.press('u')
  await expect(moved.getByRole('link', { name, exact: true })).toBeVisible()

  await moved.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('region', { name: 'Health' })).toBeVisible()
  await page.keyboard.press('h')
  await expect(page).toHaveURL(/why=health/)
  await expect(page.getByRole('region', { name: 'What moved it' })).toBeVisible()
})
