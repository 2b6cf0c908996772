import { expect, test } from './kith'
import { openPage } from './open-page'
import { settle } from './settle'
import { signIn } from './sign-in'

test('thirteen facts need the signature of another admin: the author invites one, who signs, and the view goes into force', async ({
  as,
  page: second,
}) => {
  const page = await as('admin')
  const stamp = Date.now().toString(36)
  const name = `Long sheet ${stamp}`
  await openPage(page, '/admin/views/new')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Job', { exact: true }).fill('See one fact more than fits.')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const path = new URL(page.url()).pathname
  const order = page.getByRole('region', { name: 'Facts in order' })
  await page.getByRole('textbox', { name: 'Find a field, metric or sum' }).fill('industry')
  await page.getByRole('button', { name: 'Add Industry' }).click()
  await order.getByLabel('Beside Industry').selectOption('country')
  await expect(order).toContainText('13 of 12: drop 1, or have another admin sign an exception')
  await expect(page.getByRole('region', { name: 'Facts in the preview, 13 of 12' })).toBeVisible()
  await page.getByLabel(/^Why it changes from/).fill('Industry matters on a call')
  await page.getByRole('button', { name: 'Keep as draft' }).click()
  const draft = page.getByRole('region', { name: 'Draft 2' })
  await expect(draft).toBeVisible()
  await expect(order.getByLabel('Beside Industry')).toHaveValue('country')
  await expect(draft.getByRole('button', { name: /^Publish draft 2/ })).toHaveAttribute('aria-disabled', 'true')
  await expect(draft.getByRole('button', { name: /^Sign an exception/ })).toHaveAttribute('aria-disabled', 'true')

  await openPage(page, '/admin')
  await page.getByRole('button', { name: 'Invite a person' }).click()
  const invite = page.getByRole('dialog', { name: 'Invite a person' })
  const email = `second.${stamp}@halden.example`
  await invite.getByLabel('Name').fill(`Second ${stamp}`)
  await invite.getByLabel('E-mail').fill(email)
  await invite.getByLabel('Role').selectOption('admin')
  await invite.getByRole('button', { name: 'Invite', exact: true }).click()
  const said = await invite.getByRole('status').textContent()
  const password = /first password (\S+)\./.exec(said ?? '')?.[1] ?? ''

  await signIn(second, email, password)
  await second.waitForURL((url) => url.pathname === '/')
  await openPage(second, path)
  await second.getByLabel('Why more than twelve').fill('The call needs it for a month')
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await second.getByLabel('Until').fill(until)
  await second.getByRole('button', { name: 'Sign an exception' }).click()
  await expect(second.getByText(`signed for more than 12 facts until ${until}`)).toBeVisible()

  await openPage(page, path)
  await expect(draft).toContainText('The call needs it for a month')
  await page.getByRole('button', { name: 'Publish draft 2' }).click()
  await expect(page.getByText('Version 2 in force')).toBeVisible()

  await page.getByRole('link', { name: 'Versions' }).click()
  await page.getByRole('button', { name: 'Take out of force' }).click()
  await page.getByLabel('Why it is taken out').fill('Tried long enough')
  await page.getByRole('button', { name: 'Take it out' }).click()
  await expect(page.getByText('Not in force', { exact: true })).toBeVisible()
  await openPage(page, '/admin')
  await page.getByRole('button', { name: `Shut out: Second ${stamp}` }).click()
  await expect(page.getByRole('button', { name: `Let in again: Second ${stamp}` })).toBeVisible()
  await settle(page)
})
