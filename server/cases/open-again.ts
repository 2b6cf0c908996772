import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { stale } from '@/lib/errors'
import type { TxCtx } from '@/server/spine/ctx'
import { auditOf } from './audit-of'
import { getCase } from './get-case'

/** A closed case as it was seen. */
export const reopenInput = z.object({ caseId: z.uuid(), version: z.number().int().positive() })

/** Opens a case again that was settled or dismissed by hand. Throws `stale` when it is open, changed since, or follows its pair. */
export async function openAgain(ctx: TxCtx, { caseId, version }: z.output<typeof reopenInput>) {
  const now = await getCase(ctx, { caseId })
  if (now.byPair) throw stale('This case follows its pair. Undo that decision and it opens again.')
  const rows = await ctx.tx.execute(sql`
    update review_case set status = 'open', version = version + 1, settled_by = null, settled_at = null, outcome = null
    where case_id = ${caseId}::uuid and version = ${version} and status <> 'open' returning version`)
  if (!rows.length)
    throw stale(now.state === 'open' ? 'This case is open again already.' : 'This case has changed since you looked.')
  return { result: { caseId, version: version + 1 }, audit: auditOf(now) }
}
