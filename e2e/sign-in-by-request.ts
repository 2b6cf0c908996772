import { type BrowserContext, expect } from '@playwright/test'

/** Signs somebody in without the form, which journeys of its own are about: the context then holds the session. */
export async function signInByRequest(context: BrowserContext, person: { email: string; password: string }) {
  const { csrfToken } = await (await context.request.get('/api/auth/csrf')).json()
  const form = { email: person.email, password: person.password, csrfToken, json: 'true' }
  const answer = await context.request.post('/api/auth/callback/credentials', { form })
  expect([person.email, answer.status()]).toEqual([person.email, 200])
}
