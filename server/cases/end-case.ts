import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { stale } from '@/lib/errors'
import type { TxCtx } from '@/server/spine/ctx'
import { auditOf } from './audit-of'
import type { CaseLine } from './case-line'
import { getCase } from './get-case'

/** A case as the steward saw it, and what came of it, in words for the reporter. */
export const endInput = z.object({
  caseId: z.uuid(),
  version: z.number().int().positive(),
  outcome: z.string().trim().min(3, 'Say what came of it: the reporter reads this.').max(500),
})

/** Closes an open case if it is still as the steward saw it. Throws `not-found`, and `stale` with who closed it, when and how. */
export async function endCase(
  ctx: TxCtx,
  { caseId, version, outcome }: z.output<typeof endInput>,
  status: 'settled' | 'dismissed',
) {
  const now = await getCase(ctx, { caseId })
  if (now.state !== 'open') throw ended(now)
  const rows = await ctx.tx.execute(sql`
    update review_case set status = ${status}, version = version + 1, settled_by = ${ctx.actor.userId}::uuid,
      settled_at = ${ctx.now.toISOString()}::timestamptz, outcome = ${outcome}
    where case_id = ${caseId}::uuid and version = ${version} and status = 'open' returning version`)
  if (!rows.length) throw ended(await getCase(ctx, { caseId }))
  return { result: { caseId, version: version + 1 }, audit: { ...auditOf(now), status } }
}

function ended({ state, endedBy, endedAt, outcome }: CaseLine): Error {
  if (state === 'open') return stale('This case was closed and opened again since you looked. Look at it again.')
  const at = endedAt ? `${endedAt.slice(0, 10)}, ${endedAt.slice(11, 16)} UTC` : 'an unknown day'
  return stale(`${endedBy ?? 'Somebody'} was first: ${state} on ${at}. “${outcome}” Yours was not kept.`)
}
