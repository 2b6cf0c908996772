import { z } from 'zod'
import { classifications, mayRead } from '@/model/access/classifications'
import { type Role, roleKeys, roles } from '@/model/access/roles'
import type { GoldenGrain } from '@/model/grains'
import { checkView, overBudget, type ViewProblem } from '@/model/views/check-view'
import { readDraft } from '@/model/views/read-draft'
import { viewDraft } from '@/model/views/view-draft'
import { viewListOf } from '@/model/views/view-lists'
import { customerInput } from '../profile/customer-input'
import { loadGuard } from '../profile/guard/load-guard'
import { getProfile } from '../profile/get-profile'
import { query } from '../spine/query'
import type { FactReading } from './fact-reading'
import { readFacts } from './read-facts'

/** A list in a preview: by name, and whether the role sees it. */
export type PreviewList = { key: string; label: string; seen: boolean }

export type ViewPreview = {
  customer: { grain: GoldenGrain; id: string; name: string | null; code: string }
  facts: FactReading[]
  columns: PreviewList[][]
  problems: ViewProblem[]
  over: { grain: string; facts: number }[]
  /** What the role's own rows could leave out: it sees customers of its book only. */
  ofBook: boolean
}

/**
 * A view that is being composed, on a real customer, as a role would see it: read with the rights of whoever composes, so
 * that it tells nothing they may not read, and then masked by what the role may not.
 */
export const previewView = query({
  name: 'previewView',
  permission: 'view.compose',
  input: customerInput.extend({ key: z.string().max(60), draft: viewDraft, as: z.enum(roleKeys) }),
  run: async (ctx, { grain, id, key, draft, as }): Promise<ViewPreview> => {
    const { view } = readDraft(key, draft)
    const profile = await getProfile(ctx, { grain, id })
    const guard = await loadGuard(ctx, grain, profile.entityId)
    const facts = await readFacts(ctx, { profile, view, guard })
    const columns = (view.lists[grain] ?? []).map((column) =>
      column.flatMap((one) => {
        const list = viewListOf(one)
        return list ? [{ key: one, label: list.label, seen: !list.needs || mayRead(as, list.needs) }] : []
      }),
    )
    return {
      customer: { grain, id: profile.entityId, name: profile.name, code: profile.code },
      facts: facts.map((fact) => asSeenBy(fact, as)),
      columns,
      problems: checkView(key, draft),
      over: overBudget(draft),
      ofBook: roles[as].rows === 'book',
    }
  },
})

/** What is left of a fact for a role. What whoever composes may not read stays hidden also where the role reads it. */
function asSeenBy(fact: FactReading, role: Role): FactReading {
  const reads = (classifications[fact.classification].readers as readonly Role[]).includes(role)
  if (reads) {
    const mine = fact.state === 'masked' || fact.state === 'withheld'
    return mine ? { ...fact, reason: `${roles[role].label} reads it; you do not.` } : fact
  }
  const label = roles[role].label
  const bare = { ...fact, value: null, beside: null, recordId: null, changedAt: null }
  return fact.kind === 'field'
    ? { ...bare, state: 'masked', reason: `${label} sees it masked.` }
    : { ...bare, state: 'withheld', masked: null, reason: `${label} does not see it.` }
}
