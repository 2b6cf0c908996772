import { daysAgo } from './days-ago'
import { expect, test } from './kith'
import { openPage } from './open-page'

test('a steward opens a check, gives one finding to somebody and mutes another until a day, with the reason', async ({
  as,
}) => {
  const page = await as('steward')
  await openPage(page, '/quality')
  const row = page.getByRole('row', { name: /^Impossible day/ })
  await row.getByRole('link').click()
  await expect(page.getByRole('region', { name: 'What is wrong' })).toBeVisible()
  const findings = page.getByRole('list', { name: 'Findings' }).getByRole('listitem')
  const open = await findings.count()

  const given = findings.first()
  await given.getByRole('button', { name: 'Assign' }).click()
  const assign = page.getByRole('dialog', { name: 'Assign this finding' })
  await assign.getByLabel('Who works on it').selectOption({ label: 'Ines Aldous' })
  await assign.getByRole('button', { name: 'Assign' }).click()
  await expect(given).toContainText('with Ines Aldous')
  await page.keyboard.press('Escape')

  const muted = findings.last()
  const sentence = (await muted.getByRole('paragraph').nth(1).textContent()) ?? ''
  await muted.getByRole('button', { name: 'Mute' }).click()
  const mute = page.getByRole('dialog', { name: 'Mute this finding' })
  const until = daysAgo(-14)
  await mute.getByLabel('Until').fill(until)
  await mute.getByLabel('Why').fill('The shop corrects it with its next release')
  await mute.getByRole('button', { name: 'Mute' }).click()
  await expect(findings).toHaveCount(open - 1)

  await page
    .getByRole('navigation', { name: 'Findings' })
    .getByRole('link', { name: /^Muted/ })
    .click()
  const kept = findings.filter({ hasText: sentence }).filter({ hasText: 'The shop corrects it' })
  await expect(kept.first()).toContainText('muted until')
  await kept.first().getByRole('button', { name: 'Count again' }).click()
  await page.getByRole('navigation', { name: 'Findings' }).getByRole('link', { name: /^Open/ }).click()
  await expect(findings).toHaveCount(open)
})

test('an analyst reads findings and is told who works on them', async ({ as }) => {
  const page = await as('analyst')
  await openPage(page, '/quality/impossible-date')
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mute' })).toHaveCount(0)
  await expect(page.getByText(/Ask .*steward/i).first()).toBeVisible()
})
