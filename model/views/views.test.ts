import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { roleKeys } from '../access/roles'
import { allViews, viewFor, viewsOf } from './all-views'

describe('curated views', () => {
  it.each(allViews.map((view) => [view.key, view] as const))(
    '%s shows at most twelve facts of each grain',
    (_, view) => {
      for (const facts of Object.values(view.facts)) expect(facts.length).toBeLessThanOrEqual(12)
    },
  )

  it('are all in the list, and the list holds nothing else', () => {
    const files = readdirSync(import.meta.dirname).map((name) => name.replace('.ts', ''))
    const declared = files.filter(
      (name) => !['all-views', 'view', 'derived-facts', 'view-label', 'views.test'].includes(name),
    )
    expect(allViews.map((view) => view.key).toSorted()).toEqual(declared.toSorted())
  })

  it('every role has one to open, and none outside its audience', () => {
    for (const role of roleKeys) expect(viewsOf(role)).toContain(viewFor(role, undefined))
    expect(viewFor('support', undefined).key).toBe('support-lookup')
    expect(viewFor('steward', undefined).key).toBe('steward-record')
    expect(viewFor('support', 'account-review').key).toBe('support-lookup')
    expect(viewFor('steward', 'account-review').key).toBe('account-review')
  })
})
