import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { query } from '@/server/spine/query'
import type { SuggestionLine } from './household-suggestion'

export type SuggestionList = {
  suggestions: SuggestionLine[]
  waiting: number
  bands: Record<SuggestionLine['confidence'], number>
  decidedToday: number
  /** Answers of the last weeks that can be taken back, newest first. */
  decided: (SuggestionLine & { by: string; at: string })[]
}

type Row = {
  id: string
  version: number
  status: SuggestionLine['status']
  confidence: SuggestionLine['confidence']
  names: string[] | null
  household: string | null
  by: string | null
  at: string | null
}

const columns = sql`s.suggestion_id as id, s.version, s.status, s.confidence, u.name as by, to_json(s.decided_at)#>>'{}' as at,
  (select array_agg(coalesce(g.name, 'No name') order by g.number) from golden_person g join membership m on m.entity_id = g.entity_id
    where m.record_id = any(s.person_ids)) as names,
  (select h.name from golden_household h join membership m on m.entity_id = h.entity_id where m.record_id = s.household_record_id) as household`

/** Suggested households that wait, likely ones first, at most `limit`; with `suggestion` that one too, wherever it stands. */
export const listHouseholdSuggestions = query({
  name: 'listHouseholdSuggestions',
  permission: 'review.read',
  input: z.object({ suggestion: z.uuid().optional(), limit: z.number().int().min(1).max(500).default(200) }),
  async run(ctx, { suggestion, limit }): Promise<SuggestionList> {
    const rows = await ctx.tx.execute<Row>(sql`
      select ${columns} from household_suggestion s left join app_user u on u.user_id = s.decided_by
      where s.suggestion_id in (
        (select suggestion_id from household_suggestion where status = 'open' order by confidence, found_at, suggestion_id limit ${limit})
        union select ${suggestion ?? null}::uuid)
      order by s.status <> 'open', s.confidence, s.found_at, s.suggestion_id`)
    const decided = await ctx.tx.execute<Row>(sql`
      select ${columns} from household_suggestion s left join app_user u on u.user_id = s.decided_by
      where s.status in ('accepted', 'refused') order by s.decided_at desc, s.suggestion_id limit 20`)
    const counts = await ctx.tx.execute<{ confidence: SuggestionLine['confidence']; n: number }>(
      sql`select confidence, count(*)::int as n from household_suggestion where status = 'open' group by 1`,
    )
    const [today] = await ctx.tx.execute<{ n: number }>(sql`
      select count(*)::int as n from household_suggestion
      where status in ('accepted', 'refused') and decided_at >= ${ctx.now.toISOString()}::timestamptz - interval '12 hours'`)
    const count = (confidence: SuggestionLine['confidence']) =>
      counts.find((row) => row.confidence === confidence)?.n ?? 0
    const bands = { likely: count('likely'), unsure: count('unsure') }
    return {
      suggestions: rows.map(toLine),
      waiting: bands.likely + bands.unsure,
      bands,
      decidedToday: today?.n ?? 0,
      decided: decided.map((row) => ({ ...toLine(row), by: row.by ?? 'Kith', at: row.at ?? '' })),
    }
  },
})

const toLine = (row: Row): SuggestionLine => ({
  suggestionId: row.id,
  version: row.version,
  status: row.status,
  confidence: row.confidence,
  names: row.names ?? [],
  household: row.household,
})
