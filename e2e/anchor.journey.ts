import type { Page } from '@playwright/test'
import { axeInBothThemes } from './axe-in-both-themes'
import { customerPath } from './customer-path'
import { daysAgo } from './days-ago'
import { expect, test } from './kith'
import { openPage } from './open-page'
import { settle } from './settle'

async function openMarlowe(page: Page) {
  await openPage(page, await customerPath(page, 'accounts', 'Marlowe & Thane'))
}

async function openTimeline(page: Page) {
  await openMarlowe(page)
  await page.keyboard.press('t')
  await expect(page.getByRole('searchbox', { name: 'Search within this timeline' })).toBeVisible()
  await expect(page).toHaveURL(/\/timeline/)
  await settle(page)
}

test('success answers in two keys which support issues came before the renewal', async ({ as }) => {
  const page = await as('success')
  await openTimeline(page)
  await page.keyboard.press('r')
  const answer = page.getByRole('region', { name: 'Which support issues came before the renewal?' })
  await expect(answer.getByRole('term').filter({ hasText: 'Tickets' })).toBeVisible({ timeout: 30_000 })
  const changes = page.getByRole('table', { name: 'What changed, against similar customers' })
  await expect(changes.getByRole('rowheader', { name: 'Tickets opened', exact: true })).toBeVisible()
  expect.soft(await axeInBothThemes(page)).toEqual([])

  await page.getByRole('navigation', { name: 'How many days before' }).getByRole('link', { name: '180 days' }).click()
  await expect(page).toHaveURL(/anchor=renewal.*days=180/)
  await expect(page.getByRole('heading', { name: /^What changed in the last 180 days/ })).toBeVisible()
})

test('success answers in two keys what changed before the expansion, and every value says where it is from', async ({
  as,
}) => {
  const page = await as('success')
  await openTimeline(page)
  await page.keyboard.press('x')
  const answer = page.getByRole('region', { name: 'What changed before the expansion?' })
  await expect(answer.getByRole('definition').filter({ hasText: 'Office 60' })).toBeVisible()
  const value = answer.getByRole('button', { name: /receipt for To$/ })
  await value.focus()
  await page.keyboard.press('.')
  const receipt = page.getByRole('article', { name: /^Receipt for/ })
  await expect(receipt).toContainText('Office 60')
  await page.keyboard.press('Escape')
  await expect(receipt).toBeHidden()
  await page.keyboard.press('e')
  await expect(page).not.toHaveURL(/anchor=/)
})

test('a timeline is searched, jumped in and unfolded; the raw record is for keepers', async ({ as }) => {
  const page = await as('steward')
  await openTimeline(page)
  await page.getByRole('searchbox', { name: 'Search within this timeline' }).fill('grinder 2 stalls')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=grinder/)
  await expect(page.getByRole('button', { name: /^Grinder 2 stalls on dark roast/ }).first()).toBeVisible()
  await page
    .getByRole('button', { name: /^Raw: Grinder 2 stalls/ })
    .first()
    .click()
  await expect(page.getByRole('group', { name: /as received$/ })).toContainText('Grinder 2 stalls on dark roast')

  await openPage(page, `${page.url().split('?')[0]}?kind=usage&before=${daysAgo(2)}`)
  await page
    .getByRole('button', { name: /^Unfold: / })
    .first()
    .click()
  await expect(page.getByRole('button', { name: /^Fold: / }).first()).toBeVisible()

  const success = await as('success')
  await openPage(success, new URL(page.url()).pathname)
  await expect(success.getByText(/What sources sent, as received: .*Ask the steward or the auditor/)).toBeVisible()
})

test('the auditor lists the plan at churn over all customers and takes it along as a file', async ({ as }) => {
  const page = await as('auditor')
  await openPage(page, '/history')
  const table = page.getByRole('table', { name: 'Which plan were they on when they churned?' })
  await expect(table.getByRole('row').nth(1)).toContainText(/Office \d+/)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^Export/ }).click()])
  expect(file.suggestedFilename()).toMatch(/^kith-plan-at-churn-.*\.csv$/)
  await table.getByRole('rowheader').getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Which plan were they on when they churned?' })).toContainText(
    'Plan then',
  )
})

test('the analyst answers in two keys pressed faster than the page turns, with tickets by their number alone', async ({
  as,
}) => {
  const page = await as('analyst')
  await openMarlowe(page)
  await page.keyboard.press('t')
  await page.keyboard.press('r')
  const answer = page.getByRole('region', { name: 'Which support issues came before the renewal?' })
  await expect(answer.getByRole('term').filter({ hasText: 'Tickets' })).toBeVisible({ timeout: 30_000 })
  await expect(page).toHaveURL(/\/timeline\?anchor=renewal/)
  await expect(answer.getByRole('term').filter({ hasText: 'Newest ticket' })).toHaveCount(0)
})

test('the analyst reads journeys as a picture and as a table, and opens the customers behind a band', async ({
  as,
}) => {
  const page = await as('analyst')
  await openPage(page, '/history')
  await page.getByRole('navigation', { name: 'Questions' }).getByRole('link', { name: 'Journeys' }).click()
  await expect(page.getByRole('group', { name: /^Moves between stages, from/ })).toBeVisible()
  await expect(
    page
      .getByRole('table', { name: /^Moves between stages/ })
      .getByRole('row')
      .nth(1),
  ).toBeVisible()
  expect.soft(await axeInBothThemes(page)).toEqual([])
  await page.getByRole('link', { name: /^Onboarding to active: / }).click()
  await expect(page).toHaveURL(/question=stage-move/)
  await expect(page.getByRole('table', { name: 'Who went from one stage to the other?' })).toContainText('Onboarding')
})
