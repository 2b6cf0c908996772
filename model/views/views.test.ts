import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { roleKeys } from '../access/roles'
import { goldenGrains } from '../grains'
import { allViews, shippedView } from './all-views'
import { checkView } from './check-view'
import { catalogueEntry, catalogueOf } from './fact-catalogue'
import { factKey, readFactKey } from './fact-key'
import { offeredTo, pickView } from './pick-view'
import { readDraft } from './read-draft'
import { factBudget, type View } from './view'
import { draftOf } from './view-draft'

/** Files of this folder that hold no view. */
const others = [
  ...[
    'all-views',
    'brief-sentences',
    'brief-templates',
    'check-view',
    'derived-facts',
    'diff-drafts',
    'fact-catalogue',
  ],
  ...['fact-key', 'pick-view', 'propose-retirement', 'read-draft', 'stand-in', 'view', 'view-draft', 'view-label'],
  ...['view-lists'],
]

describe('curated views', () => {
  it.each(allViews.map((view): [string, View] => [view.key, view]))(
    '%s keeps to the budget, names what is there, and survives being stored',
    (key, view) => {
      for (const grain of goldenGrains) {
        expect(view.facts[grain]?.length ?? 0).toBeLessThanOrEqual(factBudget)
        for (const fact of view.facts[grain] ?? [])
          expect(catalogueEntry(grain, factKey(fact))?.key).toBe(factKey(fact))
      }
      const draft = draftOf(view)
      expect(checkView(key, draft).filter((problem) => problem.refuses)).toEqual([])
      expect(readDraft(key, draft)).toEqual({ view: { ...view }, skipped: [] })
    },
  )

  it('are all in the list, and the list holds nothing else', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.test.ts'))
    const declared = files.map((name) => name.replace('.ts', '')).filter((name) => !others.includes(name))
    expect(allViews.map((view) => view.key).toSorted()).toEqual(declared.toSorted())
    expect(allViews).toHaveLength(6)
  })

  it('every role has one to open, and none outside its audience', () => {
    for (const role of roleKeys) expect(offeredTo(allViews, role)).toContain(pickView(allViews, role, undefined))
    expect(pickView(allViews, 'support', undefined)?.key).toBe('support-lookup')
    expect(pickView(allViews, 'steward', undefined)?.key).toBe('steward-record')
    expect(pickView(allViews, 'support', 'account-review')?.key).toBe('support-lookup')
    expect(pickView(allViews, 'steward', 'account-review')?.key).toBe('account-review')
    expect(pickView(allViews, 'success', 'renewals')?.key).toBe('account-review')
    expect(pickView([], 'success', undefined)).toBeUndefined()
  })
})

describe('the catalogue of facts', () => {
  it.each(goldenGrains)('of the %s names each once, and each name leads back to its fact', (grain) => {
    const keys = catalogueOf(grain).map((entry) => entry.key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const entry of catalogueOf(grain)) {
      expect(readFactKey(entry.key)).toEqual(entry.fact)
      expect(entry.meaning).not.toBe('')
      expect(entry.sources.length).toBeGreaterThan(0)
    }
  })

  it('gives money to readers of commercial fields only, and measures to their grain', () => {
    expect(catalogueEntry('account', 'metric:mrr')?.readers).not.toContain('support')
    expect(catalogueEntry('person', 'metric:mrr')).toBeUndefined()
    expect(catalogueEntry('company', 'derived:billed_to_date')).toBeUndefined()
    expect(readFactKey('metric:no_such')).toBeUndefined()
    expect(readFactKey('field:plan:more')).toBeUndefined()
    expect(shippedView('no-such')).toBeUndefined()
  })
})
