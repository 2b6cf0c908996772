import { axeFaults } from './axe'
import { axeInBothThemes } from './axe-in-both-themes'
import { customerPath } from './customer-path'
import { expect, test } from './kith'
import { openPage } from './open-page'

test('an agent who asks the one question answers the queue item too, and hears that it is closed', async ({ as }) => {
  test.setTimeout(120_000)
  const page = await as('support')
  await openPage(page, await customerPath(page, 'people', 'Jon Ferris'))
  await page.keyboard.press('d')
  const dialog = page.getByRole('dialog', { name: 'Send duplicate to steward' })
  await dialog.getByLabel('The other person').fill('John Ferriss')
  await dialog.getByRole('radio').first().check()
  await dialog.getByLabel('Reason').fill('Both live in the same house, it seems')
  await dialog.getByRole('button', { name: 'Send' }).click()
  await expect(dialog).toBeHidden()

  const guard = page.getByRole('region', { name: /^This may be two people/ })
  await expect(guard).toContainText('Ask: “Which street do we deliver to?”')
  const here = page.url()
  expect.soft(await axeInBothThemes(page)).toEqual([])
  const forms = guard.locator('form').filter({ has: page.getByRole('button', { name: /^Starts with/ }) })
  const ids = await forms
    .locator('input[name=id]')
    .evaluateAll((inputs) => inputs.map((one) => (one as HTMLInputElement).value))
  await page.keyboard.press(String(1 + ids.findIndex((id) => here.includes(id))))

  const known = page.getByRole('region', { name: /^You know who this is/ })
  await expect(known).toContainText('Is the other one theirs too?')
  expect.soft(await axeFaults(page)).toEqual([])
  await known.getByLabel('How it was heard').selectOption('chat')
  await known.getByRole('heading').click()
  await page.keyboard.press('1')
  await expect(page.getByText(/^Decided: they are two\./)).toBeVisible()
  await expect(known).toBeHidden()

  await openPage(page, '/cases?state=closed')
  const mine = page.getByRole('region', { name: 'Case' })
  await expect(mine).toContainText('They are two different customers.')
  await expect(mine).toContainText('It follows its pair')
  const steward = await as('steward')
  await openPage(steward, '/review/decisions')
  await expect(steward.getByText('Jon Ferris').first()).toBeVisible()
})

test('an agent reports the wrong person with W; the steward finds the case, settles it, and the agent reads what came of it', async ({
  as,
}) => {
  test.setTimeout(120_000)
  const agent = await as('support')
  await openPage(agent, await customerPath(agent, 'people', 'Helena Thane'))
  await agent.keyboard.press('w')
  const report = agent.getByRole('dialog', { name: 'Wrong person' })
  const note = `The caller knows nothing of these orders ${Date.now()}`
  await report.getByLabel('What is wrong').fill(note)
  expect.soft(await axeFaults(agent)).toEqual([])
  await report.getByRole('button', { name: 'Send to steward' }).click()
  await expect(agent.getByText('Sent. What comes of it stands on your Today page.')).toBeVisible()

  const steward = await as('steward')
  await openPage(steward, '/')
  const waiting = steward.getByRole('region', { name: /^Cases from the desk/ })
  await waiting.getByRole('link', { name: 'All cases' }).click()
  const cases = steward.getByRole('navigation', { name: 'Cases' })
  const seen = steward.getByRole('region', { name: 'Case' })
  await expect(cases.getByRole('link').first()).toHaveAttribute('aria-current', 'true')
  for (let i = 0; i < 30 && !(await seen.textContent())?.includes(note); i++) {
    const at = steward.url()
    await steward.keyboard.press('j')
    await steward.waitForURL((url) => url.href !== at, { timeout: 5_000 }).catch(() => undefined)
  }
  await expect(seen).toContainText(note)
  await expect(seen).toContainText('Support lookup')
  await expect(steward.getByRole('link', { name: /^Open the cluster/ })).toHaveAttribute('href', /\/cluster$/)
  expect.soft(await axeInBothThemes(steward)).toEqual([])
  await steward.keyboard.press('s')
  const settle = steward.getByRole('dialog', { name: 'Settle this case' })
  await settle.getByLabel('What came of it').fill('Two orders went back to their owner.')
  expect.soft(await axeFaults(steward)).toEqual([])
  await settle.getByRole('button', { name: 'Settle' }).click()
  await expect(steward.getByText('Settled. The reporter reads what came of it.')).toBeVisible()

  await openPage(agent, '/')
  const heard = agent.getByRole('region', { name: /^What came of your reports/ })
  await expect(heard).toContainText('Two orders went back to their owner.')
})

test('a note goes with the record it names, and a value is reported from its receipt', async ({ as }) => {
  const page = await as('success')
  await openPage(page, await customerPath(page, 'accounts', 'Marlowe & Thane'))
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'Note' })
  const text = `Renewal to be talked over, see CA-00731 ${Date.now()}`
  await dialog.getByRole('textbox', { name: 'Note' }).fill(text)
  await expect(dialog).toContainText('The text names its id.')
  await page.keyboard.press('Alt+a')
  await expect(dialog).toContainText('As you chose.')
  expect.soft(await axeFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Write note' }).click()
  const notes = page.getByRole('list', { name: 'Notes' })
  await expect(notes).toContainText(text)
  await notes.getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: 'Remove' }).click()
  await expect(notes.getByText(text)).toHaveCount(0)

  const value = page.getByRole('region', { name: /^Facts/ }).getByRole('button', { name: /receipt for Term$/ })
  await value.focus()
  await page.keyboard.press('.')
  const receipt = page.getByRole('article', { name: 'Receipt for Term' })
  await receipt.getByRole('button', { name: 'This is wrong' }).click()
  await receipt.getByLabel('What is wrong with it').fill('They signed for two years')
  expect.soft(await axeFaults(page, { within: '[data-kith-overlay]' })).toEqual([])
  await receipt.getByRole('button', { name: 'Send to steward' }).click()
  await expect(receipt.getByRole('status')).toContainText('Sent.')
})
