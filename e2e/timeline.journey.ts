import { customerPath } from './customer-path'
import { expect, test } from './kith'
import { openPage } from './open-page'

test('a timeline is read by kind and back from the renewal, with its noise folded', async ({ as }) => {
  const page = await as('success')
  await openPage(page, await customerPath(page, 'accounts', 'Marlowe & Thane'))
  await page.keyboard.press('t')
  const kinds = page.getByRole('navigation', { name: 'Kinds' })
  await expect(kinds).toBeVisible()

  await kinds.getByRole('link', { name: 'Tickets' }).click()
  await expect(kinds.getByRole('link', { name: 'Tickets' })).toHaveAttribute('aria-current', 'true')
  await expect(page.getByText('Grinder 2 stalls on dark roast').first()).toBeVisible()
  await expect(page.getByText('Became at risk')).toHaveCount(0)
  await kinds.getByRole('link', { name: 'Lifecycle' }).click()
  await expect(page.getByText('Became at risk').first()).toBeVisible()

  await kinds.getByRole('link', { name: 'All', exact: true }).click()
  await kinds.getByRole('link', { name: 'Usage and visits' }).click()
  await expect(kinds.getByRole('link', { name: 'Usage and visits' })).toHaveAttribute('aria-current', 'true')
  await expect(page.getByText(/^\d+ × Feature used/).first()).toBeVisible()

  await page.getByRole('navigation', { name: 'Look back from' }).getByRole('link', { name: 'Expansion' }).click()
  await expect(page).toHaveURL(/anchor=expansion/)
  await expect(page.getByText('Office 60').first()).toBeVisible()
  await page.getByRole('link', { name: 'Everything' }).click()
  await expect(page).not.toHaveURL(/anchor=/)
  await kinds.getByRole('link', { name: 'All', exact: true }).click()
  await page.getByRole('link', { name: 'Earlier' }).click()
  await expect(page).toHaveURL(/behind=/)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
})
