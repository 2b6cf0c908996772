import { expect, test } from './kith'
import { openPage } from './open-page'
import { settle } from './settle'

test('a steward makes a household with one key, finds its people together and takes it back', async ({ as }) => {
  const page = await as('steward')
  await openPage(page, '/households')
  const queue = page.getByRole('region', { name: 'Queue' })
  const waiting = async () => Number.parseInt((await queue.getByRole('heading', { level: 2 }).textContent()) ?? '', 10)
  const count = await waiting()
  expect(count).toBeGreaterThan(0)
  const people = page.getByRole('table', { name: 'The people of this suggestion' })
  const name =
    (await people.getByRole('row').filter({ hasText: 'would join' }).getByRole('link').first().textContent()) ?? ''
  await expect(page.getByRole('complementary', { name: 'Consequences' })).toContainText('now → after')

  await page.keyboard.press('m')
  await expect(page.getByRole('region', { name: /^Messages/ }).getByText('One household now: H-')).toBeVisible()
  await expect.poll(waiting).toBe(count - 1)
  await settle(page)
  const answers = page.getByRole('table', { name: 'Answers about households' })
  await expect(answers.getByRole('row').filter({ hasText: name }).first()).toContainText('one household')

  await page.keyboard.press('u')
  await expect(page.getByRole('region', { name: /^Messages/ }).getByText('Undone')).toBeVisible()
  await expect.poll(waiting).toBe(count)
  await expect(people).toContainText(name)
})

test('a suggestion that is refused leaves the queue, and comes back when the answer is undone', async ({ as }) => {
  const page = await as('steward')
  await openPage(page, '/households')
  const items = page.getByRole('region', { name: 'Queue' }).getByRole('link')
  const count = await items.count()
  await page.keyboard.press('n')
  await expect(page.getByRole('region', { name: /^Messages/ }).getByText('No household:')).toBeVisible()
  await expect.poll(() => items.count()).toBe(count - 1)
  await page
    .getByRole('table', { name: 'Answers about households' })
    .getByRole('button', { name: 'Undo' })
    .first()
    .click()
  await expect.poll(() => items.count()).toBe(count)
})
