import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { query } from '@/server/spine/query'
import type { CaseLine } from './case-line'
import { readCases } from './read-cases'
import { whoseCases } from './whose-cases'

/** One case as it stands now. Not-found for what is unknown, and for another's to who sees only their own. */
export const getCase = query({
  name: 'getCase',
  permission: 'case.read',
  alone: true,
  input: z.object({ caseId: z.uuid() }),
  run: async (ctx, { caseId }): Promise<CaseLine> => {
    const where = sql`${whoseCases(ctx)} and q.case_id = ${caseId}::uuid`
    const [found] = await readCases(ctx, where, sql`q.case_id`, 1)
    if (!found) throw notFound('The case')
    return found
  },
})
