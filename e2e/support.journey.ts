import { customerPath } from './customer-path'
import { expect, test } from './kith'
import { openPage } from './open-page'

test('what tells two Danas apart stays hidden until support knows which one calls', async ({ as }) => {
  const page = await as('support')
  await openPage(page, await customerPath(page, 'people', 'Dana Whitlock'))
  const guard = page.getByRole('region', { name: /This may be two people \(0\.\d\d\+?\)/ })
  await expect(guard).toBeVisible()
  const identity = page.getByRole('region', { name: 'Identity' })
  await expect(identity.getByText('hidden until known').first()).toBeVisible()
  await expect(page.getByText('Leeds')).toHaveCount(0)
  await expect(page.getByText('Mill Lane')).toHaveCount(0)
  await expect(page.getByText('Tannery Row')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Recent orders and visits' })).toHaveCount(0)
  expect(await page.content()).not.toContain('whitlock.example')
  await page.getByRole('link', { name: 'Timeline' }).click()
  await expect(page.getByText('Not before you know who this is')).toBeVisible()
  await expect(page.getByText('W-70')).toHaveCount(0)
  await expect(guard).toContainText('Ask: “Which street do we deliver to?”')
  // The answer that means another one leads to them, and opens them alone.
  const here = page.url()
  const answers = guard.locator('form').filter({ has: page.getByRole('button', { name: /^Starts with [MT]/ }) })
  await expect(answers).toHaveCount(2)
  const ids = await answers
    .locator('input[name=id]')
    .evaluateAll((inputs) => inputs.map((one) => (one as HTMLInputElement).value))
  await answers
    .nth(ids.findIndex((id) => !here.includes(id)))
    .getByRole('button')
    .click()
  await expect(page.getByRole('region', { name: /You know who this is/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Recent orders and visits' })).toBeVisible()
})

test('support sends a duplicate to the steward, who sees who thinks so and why', async ({ as }) => {
  const page = await as('support')
  await openPage(page, await customerPath(page, 'people', 'Greta Holm'))
  await page.keyboard.press('d')
  const dialog = page.getByRole('dialog', { name: 'Send duplicate to steward' })
  await dialog.getByLabel('The other person').fill('Greta Holme')
  await dialog.getByRole('radio').first().check()
  const reason = `She says both orders are hers ${Date.now()}`
  await dialog.getByLabel('Reason').fill(reason)
  await dialog.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText(/The steward sees this customer beside P-\d+/)).toBeVisible()
})

test('support reveals a masked e-mail for a minute, with a reason that stands in the customer’s file', async ({
  as,
}) => {
  const page = await as('support')
  await openPage(page, await customerPath(page, 'people', 'Helena Thane'))
  const row = page.getByRole('region', { name: 'Identity' })
  await expect(row).not.toContainText('helena.thane@')
  await row.getByRole('button', { name: 'Reveal' }).nth(1).click()
  const dialog = page.getByRole('dialog', { name: /^Reveal/ })
  await dialog.getByLabel('Reason').fill('short')
  await dialog.getByRole('button', { name: 'Reveal for 60 s' }).click()
  await expect(dialog).toBeVisible()
  const reason = `Call back on ticket ${Date.now()}`
  await dialog.getByLabel('Reason').fill(reason)
  await dialog.getByRole('button', { name: 'Reveal for 60 s' }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText('helena.thane@marlowethane.example')
  await expect(row.getByText(/\d+ s/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Revealed' })).toContainText(reason)
  await page.reload()
  await expect(row).not.toContainText('helena.thane@')
})
