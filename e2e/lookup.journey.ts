import type { Page } from '@playwright/test'
import { expect, test } from './kith'
import { openPage } from './open-page'

/** Types into the palette and waits for what it finds. */
async function lookUp(page: Page, words: string) {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Find, go, do' })
  await palette.getByRole('combobox').fill(words)
  await expect(palette.getByText(/found in \d+ ms/)).toBeVisible()
  return palette
}

const cases = [
  ['part of an e-mail', 'd.whitlo', 'Dana Whitlock'],
  ['a phone written another way', '(0113) 496 0177', 'Dana Whitlock'],
  ['a name with a typo', 'dana whitlok', 'Dana Whitlock'],
  ['an order number', 'W-70418', 'Dana Whitlock'],
  ['a ticket number', '48219', 'Dana Whitlock'],
  ['an id of another system', 'cus_H00731', 'Marlowe & Thane'],
] as const

for (const [what, typed, name] of cases) {
  test(`support finds a customer by ${what}`, async ({ as }) => {
    const page = await as('support')
    await openPage(page, '/')
    const palette = await lookUp(page, typed)
    await expect(palette.getByRole('option', { name }).first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  })
}

test('the palette goes to places, says when nobody is known, and gives the focus back', async ({ as }) => {
  const page = await as('steward')
  await openPage(page, '/customers/people')
  const search = page.getByRole('textbox', { name: 'Search people' })
  await search.focus()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Find, go, do' })
  await palette.getByRole('combobox').fill('zzzzqqqq')
  await expect(palette.getByText('Nobody is known by that')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
  await expect(search).toBeFocused()
  await page.keyboard.press('Control+k')
  await palette.getByRole('combobox').fill('qual')
  await palette.getByRole('option', { name: 'Quality' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Quality' })).toBeVisible()
})
