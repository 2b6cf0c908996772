import { sql } from 'drizzle-orm'
import type { TermLookup } from '@/model/identity/match/term'
import { termLookup } from '@/model/identity/match/count-terms'
import type { TxCtx } from '@/server/spine/ctx'
import type { GrainModel } from './grain-model'

/** How common every value is by a model's own counting. */
export async function allTerms(
  ctx: TxCtx,
  { grain, version, parameters }: Pick<GrainModel, 'grain' | 'version' | 'parameters'>,
): Promise<TermLookup> {
  const listed = await ctx.tx.execute<{ feature: string; value: string; count: number }>(
    sql`select feature, value, count from match_term where grain = ${grain} and version = ${version}`,
  )
  return termLookup(parameters.records, listed)
}
