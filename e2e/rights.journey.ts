import type { Permission } from '@/model/access/permissions'
import { may } from '@/model/access/permissions'
import { roleKeys } from '@/model/access/roles'
import { expect, test } from './kith'

/** Every desk and the right it asks for. */
const desks: readonly (readonly [string, Permission])[] = [
  ['/', 'home.read'],
  ['/customers/accounts', 'customer.list'],
  ['/customers/people', 'customer.list'],
  ['/review', 'review.read'],
  ['/cases', 'case.read'],
  ['/metrics', 'metric.read'],
  ['/quality', 'quality.read'],
  ['/sources', 'source.read'],
  ['/model', 'model.read'],
  ['/audit', 'audit.read'],
  ['/admin', 'people.read'],
]

test('nobody sees anything before signing in', async ({ request }) => {
  for (const [path] of desks) {
    for (const headers of [{}, { RSC: '1' }, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }] as Record<
      string,
      string
    >[]) {
      const answer = await request.get(path, { headers, maxRedirects: 0 })
      const body = await answer.text()
      expect
        .soft([path, headers, [307, 401].includes(answer.status()) || body.includes('NEXT_REDIRECT')])
        .toEqual([path, headers, true])
      expect.soft(body).not.toContain('Halden')
    }
  }
})

for (const role of roleKeys) {
  test(`${role} opens exactly the desks of the role`, async ({ as }) => {
    const page = await as(role)
    await page.goto('/')
    const rail = page.getByRole('navigation', { name: 'Main' })
    for (const [path, permission] of desks) {
      const answer = await page.request.get(path)
      const allowed = may(role, permission)
      expect.soft([path, answer.status()]).toEqual([path, allowed ? 200 : 403])
    }
    await expect(rail.getByRole('link', { name: 'Review' })).toHaveCount(may(role, 'review.read') ? 1 : 0)
  })
}
