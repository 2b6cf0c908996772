import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { rebuildGolden } from '@/server/golden/rebuild-golden'
import { lockIdentity } from '@/server/identity/lock-identity'
import { resolveRecords } from '@/server/identity/resolve-records'
import { uuidArray } from '@/server/identity/uuid-array'
import { refreshMetrics } from '@/server/metrics/refresh-metrics'
import { asPipeline } from '@/server/spine/as-pipeline'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { type DecidedSuggestion, decideSuggestion } from './decide-suggestion'
import { withdrawHouseholdRecord } from './household-record'

/**
 * Takes an answer about a household back, at any age: the persons leave it, a household made by the answer is no more (its
 * id still resolves), and the suggestion waits again. Throws `stale` when it is not decided any more.
 */
export const undoHousehold = command({
  name: 'undoHousehold',
  permission: 'review.decide',
  input: z.object({ suggestionId: z.uuid() }),
  async run(ctx, { suggestionId }) {
    await lockIdentity(ctx)
    const [seen] = await ctx.tx.execute<{ version: number }>(
      sql`select version from household_suggestion where suggestion_id = ${suggestionId}::uuid`,
    )
    if (!seen) throw notFound('The suggestion')
    const input = { suggestionId, version: seen.version }
    const undone = await decideSuggestion(ctx, input, ['accepted', 'refused'], 'open')
    if (undone.was === 'accepted') await asPipeline(ctx, () => leaveHousehold(ctx, undone))
    return { result: { suggestionId }, audit: { suggestionId, was: undone.was, persons: undone.personIds } }
  },
})

async function leaveHousehold(ctx: TxCtx, { suggestionId, personIds, householdId }: DecidedSuggestion): Promise<void> {
  const recordId = householdId ?? (await withdrawHouseholdRecord(ctx, suggestionId))
  await ctx.tx.execute(sql`
    delete from record_link where record_id = any(${uuidArray(personIds)}) and kind = 'person_household'
      and target_record_id = ${recordId}::uuid and role = 'decided'`)
  const { entityIds } = householdId ? { entityIds: [householdId] } : await resolveRecords(ctx, [recordId])
  await rebuildGolden(ctx, entityIds)
  await refreshMetrics(ctx, { entityIds: [...entityIds, ...personIds] })
}
