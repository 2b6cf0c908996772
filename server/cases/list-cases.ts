import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { query } from '@/server/spine/query'
import type { CaseLine } from './case-line'
import { readCases } from './read-cases'
import { whoseCases } from './whose-cases'

export type CaseList = { cases: CaseLine[]; all: boolean }

const most = 200
const day = 86_400_000

/**
 * Reported cases: everybody's for the steward and those who watch, else one's own. Open ones by what waiting costs, that is
 * yearly value times days waited, those with a caller's testimony before all others; closed ones newest first. At most 200.
 */
export const listCases = query({
  name: 'listCases',
  permission: 'case.read',
  alone: true,
  input: z.object({ state: z.enum(['open', 'closed']).default('open') }),
  run: async (ctx, { state }): Promise<CaseList> => {
    const open = state === 'open'
    const where = sql`${whoseCases(ctx)} and (q.state = 'open') = ${open}`
    const order = open
      ? sql`(q.evidence ? 'testimony') desc, q.raised_at, q.case_id`
      : sql`q.ended_at desc nulls last, q.case_id`
    const found = await readCases(ctx, where, order, most + 1)
    const cases = found.slice(0, most)
    return { cases: open ? cases.toSorted(costlier(ctx.now)) : cases, all: found.length <= most }
  },
})

const costlier = (now: Date) => (a: CaseLine, b: CaseLine) =>
  Number(b.evidence.testimony ?? false) - Number(a.evidence.testimony ?? false) ||
  costOf(b, now) - costOf(a, now) ||
  a.raisedAt.localeCompare(b.raisedAt) ||
  a.caseId.localeCompare(b.caseId)

const costOf = ({ value, raisedAt }: CaseLine, now: Date) => value * (1 + (now.getTime() - Date.parse(raisedAt)) / day)
