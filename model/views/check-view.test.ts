import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountReview } from './account-review'
import { allViews } from './all-views'
import { checkView, leftWithout, overBudget } from './check-view'
import { diffDrafts } from './diff-drafts'
import { catalogueOf } from './fact-catalogue'
import { proposesRetirement, shownEnough } from './propose-retirement'
import { renewals } from './renewals'
import { standIn } from './stand-in'
import { draftOf, type ViewDraft } from './view-draft'

const review = draftOf(accountReview)
const keys = catalogueOf('account').map((entry) => entry.key)
const withFacts = (facts: readonly string[], of: ViewDraft = review): ViewDraft => ({
  ...of,
  facts: { ...of.facts, account: facts.map((fact) => ({ fact })) },
})
const refusals = (draft: ViewDraft) =>
  checkView('account-review', draft).flatMap((problem) => (problem.refuses ? [problem.text] : []))
const stored = (definition: unknown, exceptionUntil: string | null = null) => ({
  ...{ key: 'account-review', version: 3, definition, exceptionUntil },
  exceptionBy: exceptionUntil ? 'somebody' : null,
})

describe('a composed view', () => {
  it('is refused for what is not there, stands twice, or shows nothing', () => {
    expect(refusals(review)).toEqual([])
    expect(refusals(withFacts(['field:plan', 'field:plan']))).toEqual(['Account: “Plan” stands twice.'])
    expect(refusals(withFacts(['field:shoe_size']))).toEqual(['Account: there is no fact “field:shoe_size” any more.'])
    expect(refusals({ ...review, facts: {}, lists: {} })).toEqual(['It shows nothing: add a fact or a list.'])
    expect(refusals({ ...review, lists: { person: [['lanes']] } }).join()).toContain('no list “lanes”')
    expect(refusals({ ...review, audience: ['support'] }).join()).toContain('readable for nobody of its audience')
  })

  it('minds masks, purposes and an anchor without a list, and does not refuse them', () => {
    const minded = (draft: ViewDraft) =>
      checkView('account-review', draft)
        .map((problem) => problem.text)
        .join()
    expect(minded({ ...review, audience: ['success', 'support'] })).toContain('masked or left out for support')
    expect(minded({ ...review, purpose: 'ai_support' })).toContain('not declared for the purpose')
    expect(minded({ ...review, lists: { account: [['health']] } })).toContain('no list that looks back')
  })

  it('refuses small sums on a board, and data without a least confidence', () => {
    const board = withFacts(['derived:billed_to_date'], draftOf(renewals))
    expect(checkView('renewals', board).some((one) => one.refuses && one.text.includes('no board'))).toBe(true)
    expect(refusals({ ...review, face: 'data' }).join()).toContain('least confidence')
  })

  it('says which roles it would leave without a view', () => {
    expect(leftWithout(allViews)).toEqual([])
    expect(leftWithout([accountReview])).toEqual(['support'])
  })
})

describe('the budget', () => {
  it('is twelve a grain, whatever is chosen', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 20 }), (facts) => {
        const over = overBudget(withFacts(facts))
        expect(over).toEqual(facts.length > 12 ? [{ grain: 'account', facts: facts.length }] : [])
      }),
    )
  })

  it('is kept by what is opened: without an exception that runs the first twelve stand, in their order, and it is said', () => {
    const many = keys.slice(0, 15)
    const opened = (until: string | null, today: string) => standIn(stored(withFacts(many), until), today)
    const names = (view: ReturnType<typeof opened>) => view?.facts.account?.length
    expect(names(opened(null, '2026-11-22'))).toBe(12)
    expect(opened(null, '2026-11-22')?.said.join()).toContain('the first 12 of 15 facts are shown')
    expect(names(opened('2026-11-22', '2026-11-22'))).toBe(15)
    expect(opened('2026-11-22', '2026-11-22')?.said).toEqual([])
    expect(names(opened('2026-11-21', '2026-11-22'))).toBe(12)
    expect(opened('2026-11-21', '2026-11-22')?.said.join()).toContain('ended on 2026-11-21')
  })

  it('skips what the code no longer knows, and says so; what cannot be read at all is no view', () => {
    const old = { ...review, facts: { account: [{ fact: 'field:gone' }, { fact: 'field:plan', beside: 'lost' }] } }
    const view = standIn(stored({ ...old, lists: { account: [['health', 'no-such']] } }), '2026-11-22')
    expect(view?.facts.account).toEqual([{ field: 'plan' }])
    expect(view?.lists.account).toEqual([['health']])
    expect(view?.said).toHaveLength(3)
    expect(standIn(stored({ label: 7 }), '2026-11-22')).toBeUndefined()
  })
})

describe('what stands beside a fact', () => {
  const paired = (beside: string) => ({ ...review, facts: { account: [{ fact: 'field:plan', beside }] } })

  it('takes nothing of the budget and never refuses; who may not see it, and what it is not declared for, is said', () => {
    expect(overBudget(paired('country'))).toEqual([])
    expect(checkView('mine', paired('country')).filter((one) => one.refuses)).toEqual([])
    const problems = checkView('mine', { ...paired('phone'), audience: ['support'] })
    expect(problems.filter((one) => one.refuses)).toEqual([])
    expect(problems.map((one) => one.text).join()).toContain('beside another, is readable for nobody')
    expect(checkView('mine', paired('plan')).map((one) => one.text)).toContain(
      'Account: “Plan” stands by itself and beside another.',
    )
  })

  it('is a change that versions tell of', () => {
    const texts = diffDrafts(paired('country'), paired('city')).map((one) => `${one.change} ${one.text}`)
    expect(texts).toEqual(['removed Account fact: Plan with country', 'added Account fact: Plan with city'])
  })
})

describe('two versions', () => {
  it('differ by what was added, removed, moved and renamed', () => {
    expect(diffDrafts(review, review)).toEqual([])
    const texts = diffDrafts(withFacts(['field:plan', 'field:stage', 'field:city']), {
      ...withFacts(['field:stage', 'field:plan', 'metric:mrr']),
      label: 'Another',
    }).map((one) => `${one.change} ${one.text}`)
    expect(texts).toEqual([
      'changed Name: Account review → Another',
      'removed Account fact: City',
      'added Account fact: MRR',
      'moved Account facts in another order: Stage, Plan',
    ])
  })

  it('have no difference exactly where they hold the same facts in the same order', () => {
    const facts = fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 8 })
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        expect(diffDrafts(withFacts(a), withFacts(b)).length === 0).toBe(a.join() === b.join())
      }),
    )
  })
})

describe('retirement', () => {
  it('is proposed for what is seen enough and never used, unless it is kept for now', () => {
    const use = { shown: shownEnough, used: 0, keptUntil: null }
    expect(proposesRetirement(use, '2026-11-22')).toBe(true)
    expect(proposesRetirement({ ...use, shown: shownEnough - 1 }, '2026-11-22')).toBe(false)
    expect(proposesRetirement({ ...use, used: 1 }, '2026-11-22')).toBe(false)
    expect(proposesRetirement({ ...use, keptUntil: '2026-11-22' }, '2026-11-22')).toBe(false)
    expect(proposesRetirement({ ...use, keptUntil: '2026-11-21' }, '2026-11-22')).toBe(true)
  })
})
