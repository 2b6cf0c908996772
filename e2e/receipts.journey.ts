import type { Page } from '@playwright/test'
import { roleKeys } from '@/model/access/roles'
import { expect, test } from './kith'
import { openPage } from './open-page'
import { renderedValues } from './rendered-values'
import { screens } from './screens'

test.describe.configure({ mode: 'parallel' })

/** So many are one journey, so that roles with many screens are spread over the workers. */
const most = 8
/** So many receipts are asked for at once. */
const lot = 50

const lots = roleKeys.flatMap((role) =>
  Array.from({ length: Math.ceil(screens[role].length / most) }, (_, at) => ({
    role,
    part: at + 1,
    of: screens[role].slice(at * most, (at + 1) * most),
  })),
)

for (const { role, part, of } of lots) {
  test(`every value on the screens of ${role}, lot ${part}, has a receipt that resolves`, async ({ as }) => {
    test.setTimeout(180_000)
    const page = await as(role)
    let [values, covered] = [0, 0]
    const asked = new Set<string>()
    for (const screen of of) {
      const path = typeof screen === 'string' ? screen : await screen(page)
      await openPage(page, path)
      const seen = await renderedValues(page)
      values += seen.values
      covered += seen.covered
      expect.soft([path, seen.bare]).toEqual([path, []])
      const fresh = [...new Set(seen.references)].filter((reference) => !asked.has(reference))
      for (const reference of fresh) asked.add(reference)
      expect.soft([path, await refusals(page, fresh)]).toEqual([path, []])
    }
    const share = values ? Math.round((1000 * covered) / values) / 10 : 100
    const words = `${covered} of ${values} rendered values have a receipt (${share}%), ${asked.size} receipts resolved`
    test.info().annotations.push({ type: 'receipts', description: words })
    console.log(`${role} ${part}: ${words}`)
    expect(share).toBe(100)
  })
}

/** The references that give no receipt to whoever is signed in on this page, with the reason. */
async function refusals(page: Page, references: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (let at = 0; at < references.length; at += lot) {
    const query = new URLSearchParams(references.slice(at, at + lot).map((reference) => ['of', reference]))
    const answer = await page.request.get(`/api/receipts?${query}`)
    if (!answer.ok()) return [`the receipts answered ${answer.status()}`]
    const { receipts }: { receipts: { reference: string; refusal?: string }[] } = await answer.json()
    found.push(...receipts.flatMap((one) => (one.refusal ? [`${one.reference}: ${one.refusal}`] : [])))
  }
  return found
}
