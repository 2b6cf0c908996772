import { sql } from 'drizzle-orm'
import { unlinkableShare } from '@/model/identity/calibrate/unlinkable-share'
import type { TxCtx } from '@/server/spine/ctx'
import type { ModelKey } from './model-key'
import { weighSides } from './weigh-sides'

const mostSampled = 5_000
const bits = Array.from({ length: 51 }, (_, at) => at - 10)

/** Share of records that would not match even a copy of themselves, at each weight (thousandths of a bit). */
export type Unlinkable = { weight: number; share: number }[]

/** Weighs a sample of the grain's records, each against itself, by this version. Empty where there are none. Runs as the pipeline. */
export async function unlinkableOf(ctx: TxCtx, key: ModelKey): Promise<Unlinkable> {
  const rows = await ctx.tx.execute<{ id: string }>(sql`
    select record_id as id from match_record where grain = ${key.grain} order by md5(record_id::text) limit ${mostSampled}`)
  const weighed = await weighSides(
    ctx,
    key,
    rows.map(({ id }) => ({ left: [id], right: [id] })),
  )
  const own = weighed.flatMap((one) => (one ? [one.weight] : []))
  if (!own.length) return []
  const weights = bits.map((bit) => bit * 1000)
  return unlinkableShare(own, weights).map((share, at) => ({ weight: weights[at] ?? 0, share }))
}
