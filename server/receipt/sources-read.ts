import { sql } from 'drizzle-orm'
import type { SourceKey } from '@/model/source-systems'
import { allSources } from '@/model/sources/all-sources'
import { asIsoOrNull } from '../customers/as-iso'
import type { TxCtx } from '../spine/ctx'
import type { SourceRead } from './receipt'

/** When each of these systems was last read, with the shortest limit its contracts name. */
export async function sourcesRead(ctx: TxCtx, sources: readonly SourceKey[]): Promise<SourceRead[]> {
  if (sources.length === 0) return []
  const rows = await ctx.tx.execute<{ source: string; at: string | null }>(
    sql`select source, max(last_arrived_at) as at from source_state group by source`,
  )
  return sources.map((source) => ({
    source,
    arrivedAt: asIsoOrNull(rows.find((row) => row.source === source)?.at ?? null),
    limitHours: Math.min(...allSources.filter((one) => one.source === source).map((one) => one.contract.freshHours)),
  }))
}
