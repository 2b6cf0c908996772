import { z } from 'zod'
import { refused } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import { roles } from '@/model/access/roles'
import type { EffectiveView } from '@/model/views/stand-in'
import { customerInput } from '../profile/customer-input'
import { loadGuard } from '../profile/guard/load-guard'
import { getProfile } from '../profile/get-profile'
import type { Profile } from '../profile/profile'
import { query } from '../spine/query'
import { applyPurpose } from './apply-purpose'
import { effectiveView } from './effective-views'
import type { FactReading } from './fact-reading'
import { readFacts } from './read-facts'
import { readLists, type ViewListsRead } from './read-lists'

/** What is kept back, and why. */
export type Withheld = { what: string; reason: string }

/** A customer through one view as data: what the role may have, and a line for everything it may not. */
export type ViewRead = {
  customer: Pick<Profile, 'grain' | 'entityId' | 'code' | 'confidence' | 'openPairs'>
  view: Pick<EffectiveView, 'key' | 'label' | 'version' | 'purpose'> & { minConfidence: number | null }
  readAt: string
  facts: FactReading[]
  lists: ViewListsRead
  withheld: Withheld[]
}

/**
 * One customer through one view, for a system: facts with receipt, source, freshness and definition, and the lists the
 * view declares, as far as role, purpose, consent, freshness and confidence of identity allow. What is withheld is listed
 * with its reason. Refused outside the view's audience; not-found for an unknown view or customer.
 */
export const readView = query({
  name: 'readView',
  permission: 'customer.read',
  input: customerInput.extend({ view: z.string().max(60) }),
  run: async (ctx, { grain, id, view: key }): Promise<ViewRead> => {
    const view = await effectiveView(ctx, { key })
    const role = ctx.actor.role as Role
    if (ctx.actor.role !== 'system' && !view.audience.includes(role))
      throw refused(`The view ${view.label} is not for the role ${roles[role].label.toLowerCase()}.`)
    const profile = await getProfile(ctx, { grain, id })
    const guard = await loadGuard(ctx, grain, profile.entityId)
    const facts = await readFacts(ctx, { profile, view, guard })
    const lists = await readLists(ctx, { profile, view, guard })
    const allowed = await applyPurpose(ctx, { profile, view, facts, lists })
    const { entityId, code, confidence, openPairs } = profile
    return {
      customer: { grain, entityId, code, confidence, openPairs },
      view: {
        key: view.key,
        label: view.label,
        version: view.version,
        purpose: view.purpose,
        minConfidence: view.minConfidence ?? null,
      },
      readAt: ctx.now.toISOString(),
      ...allowed,
      withheld: [
        ...allowed.withheld,
        ...allowed.facts.flatMap((fact) =>
          fact.state === 'withheld' || fact.state === 'masked'
            ? [{ what: fact.label, reason: fact.reason ?? 'Not for this role.' }]
            : [],
        ),
      ],
    }
  },
})
