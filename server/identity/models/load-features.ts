import { sql } from 'drizzle-orm'
import type { Features } from '@/model/identity/match/feature'
import { termLookup } from '@/model/identity/match/count-terms'
import type { TermLookup } from '@/model/identity/match/term'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { ModelKey } from './model-key'

/** What the engine compares of these records. Withdrawn ones and strangers to the engine are left out. */
export async function loadFeatures(ctx: TxCtx, recordIds: readonly string[]): Promise<Map<string, Features>> {
  const rows = await ctx.tx.execute<{ record_id: string; features: Features }>(
    sql`select record_id, features from match_record where record_id = any(${uuidArray([...new Set(recordIds)])})`,
  )
  return new Map(rows.map((row) => [row.record_id, row.features]))
}

/** How common the values of these features are by the version's own counting, over so many records. */
export async function loadTerms(
  ctx: TxCtx,
  { grain, version }: ModelKey,
  records: number,
  features: Iterable<Features>,
): Promise<TermLookup> {
  const wanted = new Map<string, { feature: string; value: string }>()
  for (const one of features)
    for (const [feature, value] of Object.entries(one))
      if (typeof value !== 'number')
        for (const text of typeof value === 'string' ? [value] : value)
          wanted.set(`${feature} ${text}`, { feature, value: text })
  const listed = await ctx.tx.execute<{ feature: string; value: string; count: number }>(sql`
    select t.feature, t.value, t.count from jsonb_to_recordset(${JSON.stringify([...wanted.values()])}::jsonb) as w(feature text, value text)
    join match_term t on t.grain = ${grain} and t.version = ${version} and t.feature = w.feature and t.value = w.value`)
  return termLookup(records, listed)
}
