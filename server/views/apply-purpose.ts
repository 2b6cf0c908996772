import type { Classification } from '@/model/access/classifications'
import { fieldOf } from '@/model/fields/fields'
import { narrowest } from '@/model/consent/may-contact'
import type { Purpose } from '@/model/fields/field'
import type { View } from '@/model/views/view'
import { getConsent } from '../profile/get-consent'
import type { Profile } from '../profile/profile'
import type { TxCtx } from '../spine/ctx'
import { type FactReading, withheld } from './fact-reading'
import type { ViewListsRead } from './read-lists'
import type { Withheld } from './read-view'

type Read = { facts: FactReading[]; lists: ViewListsRead; withheld: Withheld[] }
type Of = { profile: Profile; view: View; facts: FactReading[]; lists: ViewListsRead }

const assistants: readonly Purpose[] = ['ai_support', 'ai_scoring']

/**
 * What an assistant may have of what its role may have: only fields declared for the purpose, no value over its freshness
 * limit, nothing under the view's least confidence of identity, nothing of a customer who refused it or of a person who
 * never agreed, and of an account for which nobody agreed nothing that names or quotes a person. Other purposes pass as they are.
 */
export async function applyPurpose(ctx: TxCtx, { profile, view, facts, lists }: Of): Promise<Read> {
  if (!assistants.includes(view.purpose)) return { facts, lists, withheld: [] }
  const doubt = whyUnsure(profile, view)
  if (doubt) return nothing(facts, doubt)
  const { rows } = await getConsent(ctx, { grain: profile.grain, id: profile.entityId })
  const said = narrowest((rows.find((row) => row.purpose === 'ai_support')?.answers ?? []).map((one) => one.answer))
  if (said === 'refused') return nothing(facts, 'Use by assistants was refused.')
  if (said !== 'given' && profile.grain !== 'account')
    return nothing(facts, 'This customer never agreed to use by assistants.')
  const named = said === 'given' ? null : 'Nobody who speaks for this account agreed to use by assistants.'
  return {
    facts: facts.map((fact) => allowedFact(fact, { profile, view, named })),
    lists: named ? { ...lists, recentTickets: null } : lists,
    withheld: named && lists.recentTickets ? [{ what: 'Recent tickets', reason: named }] : [],
  }
}

const emptyLists: ViewListsRead = { recentTickets: null, entitlements: null, knownIssues: null, consent: null }

const nothing = (facts: readonly FactReading[], reason: string): Read => ({
  facts: facts.map((fact) => withheld(fact, reason)),
  lists: emptyLists,
  withheld: [{ what: 'Every list', reason }],
})

function whyUnsure(profile: Profile, view: View): string | null {
  const least = view.minConfidence ?? 0
  if (profile.confidence < least)
    return `It is ${profile.confidence.toFixed(2)} sure who this is; this view needs ${least.toFixed(2)}.`
  return profile.openPairs > 0 ? 'This customer may be somebody else: a pair waits for the steward.' : null
}

type Asked = { profile: Profile; view: View; named: string | null }

function allowedFact(fact: FactReading, { profile, view, named }: Asked): FactReading {
  if (fact.state === 'withheld' || fact.state === 'none') return fact
  const declared = (key: string) => fieldOf(profile.grain, key.slice('field:'.length))?.purposes.includes(view.purpose)
  if (fact.kind === 'field' && !declared(fact.key))
    return withheld(fact, `${fact.label} is not declared for ${view.purpose.replaceAll('_', ' ')}.`)
  if (named && impersonal[fact.classification] !== true) return withheld(fact, named)
  if (fact.freshness.stale) return withheld(fact, `${fact.label} is older than its limit.`)
  return fact.beside && !declared(fact.beside.key) ? { ...fact, beside: null } : fact
}

/** Classes in which no person is named or reached. */
const impersonal: Partial<Record<Classification, true>> = { public: true, internal: true, commercial: true }
