import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { stale } from '@/lib/errors'
import { command } from '@/server/spine/command'
import { getCase } from './get-case'

/** Opens a case again that was settled or dismissed by hand. Throws `stale` when it is open, changed since, or follows its pair. */
export const reopenCase = command({
  name: 'reopenCase',
  permission: 'case.settle',
  input: z.object({ caseId: z.uuid(), version: z.number().int().positive() }),
  run: async (ctx, { caseId, version }) => {
    const now = await getCase(ctx, { caseId })
    if (now.byPair) throw stale('This case follows its pair. Undo that decision and it opens again.')
    const rows = await ctx.tx.execute(sql`
      update review_case set status = 'open', version = version + 1, settled_by = null, settled_at = null, outcome = null
      where case_id = ${caseId}::uuid and version = ${version} and status <> 'open' returning version`)
    if (!rows.length)
      throw stale(now.state === 'open' ? 'This case is open again already.' : 'This case has changed since you looked.')
    return { result: { caseId, version: version + 1 }, audit: { caseId, kind: now.kind, grain: now.grain } }
  },
})
