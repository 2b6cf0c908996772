import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { entityCode } from '@/model/grains'
import { gatherEvidence } from '@/server/cases/gather-evidence'
import { openCase } from '@/server/cases/open-case'
import { command } from '@/server/spine/command'
import { customerInput } from './customer-input'
import { openPair } from './open-pair'
import { resolveEntity } from './resolve-entity'

/**
 * Sends two customers of one grain that may be one to the steward, with a reason: opens their pair in the review queue, or
 * adds the reason to the one that waits already, and opens a case by which the reporter hears what came of it. Decides
 * nothing. Throws `bad-input` for one customer with itself, `stale` where a person has decided the pair.
 */
export const proposeDuplicate = command({
  name: 'proposeDuplicate',
  permission: 'review.propose',
  input: customerInput.extend({
    other: z.uuid(),
    reason: z.string().trim().min(8, 'Say in a few words why: at least 8 characters.').max(300),
    view: z.string().max(60).optional(),
  }),
  run: async (ctx, { grain, id, other, reason, view }) => {
    const [mine, theirs] = [await resolveEntity(ctx, grain, id), await resolveEntity(ctx, grain, other)]
    if (mine === theirs) throw badInput('That is the same customer already.', { other: 'Choose another customer.' })
    const [recordA, recordB] = mine < theirs ? [mine, theirs] : [theirs, mine]
    const pair = { grain, recordA, recordB }
    await openPair(ctx, pair, `${ctx.actor.name}: ${reason}`)
    const gathered = await gatherEvidence(ctx, grain, mine, undefined)
    const evidence = { ...gathered, ...(view ? { view } : {}) }
    const caseId = await openCase(ctx, {
      kind: 'duplicate',
      grain,
      entityId: mine,
      otherId: theirs,
      evidence,
      note: reason,
    })
    const rows = await ctx.tx.execute<{ number: number }>(
      sql`select number from ${sql.raw(`golden_${grain}`)} where entity_id = ${theirs}::uuid`,
    )
    return { result: { code: entityCode(grain, rows[0]?.number ?? 0) }, audit: { ...pair, caseId } }
  },
})
