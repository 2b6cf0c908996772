import { expect, test } from './kith'
import { openPage } from './open-page'
import { signIn } from './sign-in'

test('an auditor reads what was done, checks the chain, and decides nothing', async ({ as }) => {
  const page = await as('auditor')
  await openPage(page, '/audit')
  await expect(page.getByText('The newest entries hold together')).toBeVisible()
  await page.getByRole('link', { name: /^check all/ }).click()
  await expect(page.getByText(/^The whole chain of [\d,]+ entries holds/)).toBeVisible()
  const actions = page.getByRole('table', { name: 'Audit entries' }).getByRole('rowheader')
  await actions.first().getByRole('link').click()
  await expect(page).toHaveURL(/action=/)
  const [first, ...others] = await actions.allTextContents()
  for (const other of others) expect(other).toBe(first)

  await openPage(page, '/review')
  const decision = page.getByRole('region', { name: 'Decision' })
  await expect(decision.getByRole('button', { name: /^Same/ })).toHaveAttribute('aria-disabled', 'true')
  await expect(decision.getByRole('button', { name: /^Same/ })).toHaveAccessibleDescription(/steward/i)
  await expect(decision.getByRole('button', { name: /^Different/ })).toBeDisabled()
  await page.keyboard.press('m')
  await openPage(page, '/review/decisions')
  await expect(page.getByRole('heading', { name: 'Reviewers' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('Ruth Ferreira')
})

test('an admin invites a person, changes the role and shuts the person out, each at once', async ({ as, browser }) => {
  const page = await as('admin')
  const email = `nora.${Date.now()}@halden.example`
  await openPage(page, '/admin')
  await page.getByRole('button', { name: 'Invite a person' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite a person' })
  await dialog.getByLabel('Name').fill(`Nora ${email}`)
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByLabel('Role').selectOption('support')
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click()
  const said = (await dialog.getByRole('status').textContent()) ?? ''
  const password = /first password (\S+)\. /.exec(said)?.[1] ?? ''
  expect(password).not.toBe('')
  await page.keyboard.press('Escape')

  const theirs = await (await browser.newContext()).newPage()
  await signIn(theirs, email, password)
  await theirs.waitForURL((url) => url.pathname === '/')
  const rail = theirs.getByRole('navigation', { name: 'Main' })
  await expect(rail.getByRole('link', { name: 'Audit' })).toHaveCount(0)

  const row = page.getByRole('row').filter({ hasText: email })
  await row.getByRole('combobox').selectOption('auditor')
  await row.getByRole('button', { name: `Set the role of Nora ${email}` }).click()
  await expect(row.getByRole('status')).toHaveText('The role is changed.')
  await theirs.reload()
  await expect(rail.getByRole('link', { name: 'Audit' })).toBeVisible()

  await row.getByRole('button', { name: `Shut out: Nora ${email}` }).click()
  await expect(row).toContainText('shut out')
  await theirs.reload()
  await expect(theirs).toHaveURL(/\/sign-in/)
  await theirs.context().close()
})
