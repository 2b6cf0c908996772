import { sql } from 'drizzle-orm'
import { badInput, stale } from '@/lib/errors'
import { entityCode } from '@/model/grains'
import { rebuildGolden } from '@/server/golden/rebuild-golden'
import { lockIdentity } from '@/server/identity/lock-identity'
import { resolveRecords } from '@/server/identity/resolve-records'
import { uuidArray } from '@/server/identity/uuid-array'
import { refreshMetrics } from '@/server/metrics/refresh-metrics'
import { asPipeline } from '@/server/spine/as-pipeline'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { type DecidedSuggestion, decideSuggestion, suggestionInput } from './decide-suggestion'
import { writeHouseholdRecord } from './household-record'

/**
 * Says that the suggested persons live together: they become members of the household named, or of a new one that Kith
 * keeps a record of. Everything derived follows at once. Throws `stale` when somebody was first, or when one of them has
 * become part of another person or household meanwhile.
 */
export const acceptHousehold = command({
  name: 'acceptHousehold',
  permission: 'review.decide',
  input: suggestionInput,
  async run(ctx, input) {
    await lockIdentity(ctx)
    const decided = await decideSuggestion(ctx, input, ['open'], 'accepted')
    await mustStandAlone(ctx, decided)
    const householdId = await asPipeline(ctx, () => joinHousehold(ctx, decided))
    const [row] = await ctx.tx.execute<{ number: number }>(
      sql`select number from golden_household where entity_id = ${householdId}::uuid`,
    )
    if (!row) throw badInput('The household could not be made.')
    return {
      result: { suggestionId: decided.suggestionId, householdId, code: entityCode('household', row.number) },
      audit: { suggestionId: decided.suggestionId, householdId, persons: decided.personIds },
    }
  },
})

async function joinHousehold(ctx: TxCtx, { suggestionId, personIds, householdId }: DecidedSuggestion): Promise<string> {
  const recordId = householdId ?? (await writeHouseholdRecord(ctx, suggestionId, personIds))
  await ctx.tx.execute(sql`
    insert into record_link (record_id, kind, target_record_id, role)
    select id, 'person_household', ${recordId}::uuid, 'decided' from unnest(${uuidArray(personIds)}) as p(id) order by 1 on conflict do nothing`)
  if (!householdId) await resolveRecords(ctx, [recordId])
  const [home] = await ctx.tx.execute<{ entity_id: string }>(
    sql`select entity_id from membership where record_id = ${recordId}::uuid`,
  )
  const entityId = home?.entity_id ?? recordId
  await rebuildGolden(ctx, [entityId])
  await refreshMetrics(ctx, { entityIds: [entityId, ...personIds] })
  return entityId
}

/** Each is a person of its own still, and without a household; the household, if there is one, still stands. */
async function mustStandAlone(ctx: TxCtx, { personIds, householdId }: DecidedSuggestion): Promise<void> {
  const [row] = await ctx.tx.execute<{ alone: number; housed: number; home: boolean }>(sql`
    select (select count(*)::int from golden_person where entity_id = any(${uuidArray(personIds)})) as alone,
      (select count(*)::int from household_person where person_id = any(${uuidArray(personIds)})) as housed,
      ${householdId}::uuid is null or exists (select from golden_household where entity_id = ${householdId}::uuid) as home`)
  if (row?.alone !== personIds.length) throw stale('One of these persons has become part of another. Look at it again.')
  if (row.housed > 0) throw stale('One of these persons belongs to a household by now. Look at it again.')
  if (!row.home) throw stale('That household is no longer there. Look at it again.')
}
