import { type SQL, sql } from 'drizzle-orm'
import { badInput } from '@/lib/errors'
import { mayRead } from '@/model/access/classifications'
import { type Role, roles } from '@/model/access/roles'
import { filtersOf } from '@/model/filters/all-filters'
import { mayUse } from '@/model/filters/may-use'
import { isCommercial, type Metric } from '@/model/metrics/metric'
import type { Contribution, Contributions } from '@/model/metrics/split-gap'
import { filterCondition } from '@/server/customers/filter-condition'
import type { TxCtx } from '@/server/spine/ctx'
import { freshValues } from '../fresh-values'
import type { KnownAt } from './known-tables'
import type { FineReading } from './reading'
import { withPast } from './with-past'

type Row = { entity_id: string; value: number; part: string | null; whole: string | null; state: string | null }

/** A reading with the definition it is worked out by. */
export type DefinedReading = { metric: Metric; reading: FineReading }

/**
 * What each customer brings to each of these numbers. Worked out from the facts with the text of the definition, as of
 * the day and of what was known; customers that have merged since stand under the id they had. Filters are those of
 * today's lists. Readings of one moment of knowledge share what is set up for it.
 */
export async function valuesOf(ctx: TxCtx, readings: readonly DefinedReading[]): Promise<Contributions[]> {
  const found = new Map<DefinedReading, Contributions>()
  for (const { at, group } of byKnowledge(readings)) {
    const work = async () => {
      for (const one of group) found.set(one, await read(ctx, one))
    }
    const metrics = group.map((one) => one.metric)
    await (at.identity || at.facts ? withPast(ctx, at, metrics, work) : work())
  }
  return readings.map((one) => found.get(one) ?? new Map())
}

function byKnowledge(readings: readonly DefinedReading[]): { at: KnownAt; group: DefinedReading[] }[] {
  const groups = new Map<string, { at: KnownAt; group: DefinedReading[] }>()
  for (const one of readings) {
    const at = { identity: one.reading.identityKnown, facts: one.reading.factsKnown }
    const key = JSON.stringify(at)
    const known = groups.get(key)
    if (known) known.group.push(one)
    else groups.set(key, { at, group: [one] })
  }
  return [...groups.values()]
}

async function read(ctx: TxCtx, { metric, reading }: DefinedReading): Promise<Contributions> {
  const rows = await ctx.tx.execute<Row>(sql`
    select v.entity_id, v.value, v.part, v.whole, v.detail->>'state' as state
    from (${freshValues(metric, [reading.day])}) v where ${withinReading(ctx, { metric, reading })}`)
  return new Map(rows.map((row) => [row.entity_id, contributionOf(row)]))
}

const contributionOf = ({ value, part, whole, state }: Row): Contribution => ({
  value,
  ...(part === null || whole === null ? {} : { part: Number(part), whole: Number(whole) }),
  ...(state === null ? {} : { state }),
})

/** Which of the customers `v` count: those the lists' filters let through, and those the role would see. A customer that has merged since is asked under its present id. */
export function withinReading(ctx: TxCtx, { metric, reading }: DefinedReading): SQL {
  const { filters, seenBy, day } = reading
  if (seenBy && isCommercial(metric) && !mayRead(seenBy.role, 'commercial')) return sql`false`
  const known = filtersOf(metric.grain)
  const today = ctx.now.toISOString().slice(0, 10)
  const tests = filters.map(({ key, value }) => {
    const filter = known.find((one) => one.key === key)
    if (!filter || !mayUse(ctx.actor.role as Role, metric.grain, filter.on))
      throw badInput(`There is no filter “${key}” on these lists.`, { filters: key })
    return filterCondition(metric.grain, filter, value, day < today ? day : today)
  })
  if (seenBy && roles[seenBy.role].rows === 'book')
    tests.push(
      metric.grain === 'account'
        ? sql`g.books && ${bookArray(seenBy.books)}`
        : sql`(g.books = '{}' or g.books && ${bookArray(seenBy.books)})`,
    )
  if (!tests.length) return sql`true`
  return sql`exists (
    select 1 from public.membership m join ${sql.raw(`public.golden_${metric.grain}`)} g on g.entity_id = m.entity_id
    where m.record_id = v.entity_id and ${sql.join(tests, sql` and `)})`
}

const bookArray = (books: readonly string[]) => sql`${sql.param([...books])}::text[]`
