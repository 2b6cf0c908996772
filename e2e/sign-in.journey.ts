import { expect, test } from './kith'
import { openPage } from './open-page'
import { signIn } from './sign-in'

test('a wrong password, and an unknown person, get the same words', async ({ page }) => {
  const said: string[] = []
  for (const email of ['marek.oyelaran@halden.example', 'nobody@halden.example']) {
    await signIn(page, email, 'not the password')
    const alert = page.getByRole('main').getByRole('alert')
    await expect(alert).toBeVisible()
    said.push((await alert.textContent()) ?? '')
    await expect(page).toHaveURL(/\/sign-in/)
  }
  expect(said[0]).toContain('do not fit')
  expect(said[1]).toBe(said[0])
})

test('signing out ends the session: the cookie from before opens nothing', async ({ as, request }) => {
  const page = await as('analyst', { fresh: true })
  await openPage(page, '/')
  const kept = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  expect((await request.get('/metrics', { headers: { cookie: kept }, maxRedirects: 0 })).status()).toBe(200)
  await page.getByRole('button', { name: /Marek Oyelaran/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  const after = await request.get('/metrics', { headers: { cookie: kept }, maxRedirects: 0 })
  expect([302, 303, 307]).toContain(after.status())
  await page.goto('/metrics')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('the theme and the single keys are the reader’s own and stay', async ({ as }) => {
  const page = await as('steward', { fresh: true })
  await openPage(page, '/')
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await background()
  await page.getByRole('button', { name: /Ines Aldous/ }).click()
  await page.getByRole('button', { name: 'Dark', exact: true }).click()
  expect(await background()).not.toBe(light)
  await page.reload()
  expect(await background()).not.toBe(light)

  await openPage(page, '/keys')
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog')
  await expect(keys).toContainText('Ctrl')
  await page.keyboard.press('Escape')
  await page.getByRole('main').getByRole('checkbox').or(page.getByRole('main').getByRole('switch')).first().click()
  await page.keyboard.press('?')
  await expect(keys).toBeHidden()
})
