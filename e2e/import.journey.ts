import type { Page } from '@playwright/test'
import { expect, test } from './kith'
import { openPage } from './open-page'

/** Two contacts nobody has heard of, the second with a name that a spreadsheet would run, and one with an impossible birthday. */
function contactFile() {
  const stamp = Date.now()
  const lines = [
    'contact_id,Given name,last_name,email,birthday,created_at,updated_at',
    `MC-E2E-${stamp}-1,Zephyrine,Quillfeather${stamp},z.${stamp}@quillfeather.example,1980-02-03,2026-01-02T03:04:05Z,2026-01-02T03:04:05Z`,
    `MC-E2E-${stamp}-2,=1+1,Quillfeather${stamp},y.${stamp}@quillfeather.example,,2026-01-02T03:04:05Z,2026-01-02T03:04:05Z`,
    `MC-E2E-${stamp}-3,Xerxes,Quillfeather${stamp},x.${stamp}@quillfeather.example,1980-02-31,2026-01-02T03:04:05Z,2026-01-02T03:04:05Z`,
  ]
  return { stamp, name: `contacts-${stamp}.csv`, text: `${lines.join('\n')}\n` }
}

const counted = (page: Page, label: string) => page.getByRole('term').filter({ hasText: new RegExp(`^${label}$`) })

test('an admin brings a file in, sees the bad row before and after, and takes the import back', async ({ as }) => {
  test.setTimeout(150_000)
  const page = await as('admin')
  const file = contactFile()
  await openPage(page, '/sources/import')
  await page.getByLabel('What the file holds').selectOption('marketing.contact')
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) })
  await page.getByRole('button', { name: 'Send the file' }).click()
  await page.getByLabel('What Given name is read as').selectOption('first_name')
  await expect(page.getByLabel('What email is read as')).toHaveValue('email')

  await page.getByRole('button', { name: 'Try it out' }).click()
  await expect(page.getByText('Of 3 rows 2 would be new, 0 changed, 0 are known as they are, and 1')).toBeVisible({
    timeout: 30_000,
  })
  const aside = page.getByRole('table', { name: 'Rows that would be kept aside' })
  await expect(aside.getByRole('row').last()).toContainText(/4.*birthday.*\S/)

  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page).toHaveURL(/\/sources\/runs\//)
  await expect(page.getByRole('button', { name: 'Revert this import' })).toBeVisible({ timeout: 60_000 })
  const facts = page.getByRole('region', { name: 'Rows', exact: true })
  await expect(facts).toContainText(/Read\s*3/)
  await expect(facts).toContainText(/New\s*2/)
  await expect(facts).toContainText(/Kept aside\s*1/)
  await expect(counted(page, 'Read')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Rows kept aside' })).toContainText('birthday')

  const steward = await as('steward')
  await openPage(steward, `/customers/people?q=Quillfeather${file.stamp}`)
  await expect(steward.getByRole('rowheader')).toHaveCount(2)
  const exported = await steward.request.get(`/customers/people/export?q=Quillfeather${file.stamp}`)
  expect(await exported.text()).toContain(`'=1+1 Quillfeather${file.stamp}`)

  await page.getByRole('button', { name: 'Revert this import' }).click()
  await expect(page.getByText('Reverted').first()).toBeVisible({ timeout: 60_000 })
  await openPage(steward, `/customers/people?q=Quillfeather${file.stamp}`)
  await expect(steward.getByRole('rowheader')).toHaveCount(0)
})

test('an analyst sees sources and imports and is told who brings files in', async ({ as }) => {
  const page = await as('analyst')
  await openPage(page, '/sources/import')
  await expect(page.getByText('Imports are for others')).toBeVisible()
  await expect(page.getByLabel('File', { exact: true })).toHaveCount(0)
  const answer = await page.request.post('/api/import', {
    data: 'contact_id\n1\n',
    headers: { origin: new URL(page.url()).origin },
  })
  expect(answer.status()).toBe(403)
})
