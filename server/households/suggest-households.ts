import { sql } from 'drizzle-orm'
import { uuid5 } from '@/lib/uuid5'
import { groupHouseholds } from '@/model/identity/households/group-households'
import type { HouseholdGroup } from '@/model/identity/households/household-person'
import { lockIdentity } from '@/server/identity/lock-identity'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'
import { linkAccepted } from './link-accepted'
import { loadPersons } from './load-persons'

/**
 * Looks for persons who seem to share a home and brings the queue of suggestions in line: new ones are opened, those whose
 * evidence vanished are gone, a refused one stays refused until its evidence changes. Never makes a household by itself.
 * Running it again changes nothing. `crowded` counts addresses, numbers and cards that too many share to say anything.
 */
export function suggestHouseholds(ctx: TxCtx): Promise<{ open: number; changed: number; crowded: number }> {
  return asPipeline(ctx, async () => {
    await lockIdentity(ctx)
    await linkAccepted(ctx)
    const { groups, crowds } = groupHouseholds(await loadPersons(ctx))
    const changed = (await upsert(ctx, groups)) + (await markGone(ctx, groups))
    const [row] = await ctx.tx.execute<{ n: number }>(
      sql`select count(*)::int as n from household_suggestion where status = 'open'`,
    )
    return { open: row?.n ?? 0, changed, crowded: crowds.length }
  })
}

/** The same persons and household always make the same suggestion. */
const idOf = ({ personIds, householdId }: HouseholdGroup) =>
  uuid5('kith', 'household_suggestion', [householdId ?? 'new', ...personIds].join(' '))

async function upsert(ctx: TxCtx, groups: readonly HouseholdGroup[]): Promise<number> {
  if (!groups.length) return 0
  const rows = groups.map((group) => ({
    id: idOf(group),
    home: group.householdId,
    persons: group.personIds,
    evidence: { signals: group.signals },
    confidence: group.confidence,
  }))
  const evidence = sql`(s.evidence, s.confidence) is distinct from (excluded.evidence, excluded.confidence)`
  const changed = await ctx.tx.execute(sql`
    insert into household_suggestion as s (suggestion_id, household_record_id, person_ids, evidence, confidence, status, found_at)
    select id, home, array(select jsonb_array_elements_text(persons)::uuid), evidence, confidence, 'open', ${ctx.now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(id uuid, home uuid, persons jsonb, evidence jsonb, confidence text)
    order by id
    on conflict (suggestion_id) do update set evidence = excluded.evidence, confidence = excluded.confidence, status = 'open',
      version = s.version + 1, found_at = excluded.found_at, decided_by = null, decided_at = null, reason = null
    where s.status in ('gone', 'accepted') or ${evidence}
    returning suggestion_id`)
  return changed.length
}

async function markGone(ctx: TxCtx, groups: readonly HouseholdGroup[]): Promise<number> {
  const gone = await ctx.tx.execute(sql`
    update household_suggestion set status = 'gone', version = version + 1
    where status = 'open' and not suggestion_id = any(${`{${groups.map(idOf).join(',')}}`}::uuid[]) returning suggestion_id`)
  return gone.length
}
