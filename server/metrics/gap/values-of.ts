import { type SQL, sql } from 'drizzle-orm'
import { badInput } from '@/lib/errors'
import { mayRead } from '@/model/access/classifications'
import { type Role, roles } from '@/model/access/roles'
import { filtersOf } from '@/model/filters/all-filters'
import { mayUse } from '@/model/filters/may-use'
import { type Metric, versionOf } from '@/model/metrics/metric'
import type { Contribution, Contributions } from '@/model/metrics/split-gap'
import { filterCondition } from '@/server/customers/filter-condition'
import type { TxCtx } from '@/server/spine/ctx'
import { freshValues } from '../fresh-values'
import { keepViewsAtHand } from '../keep-views-at-hand'
import { knownTables } from './known-tables'
import type { FineReading } from './reading'

type Row = { entity_id: string; value: number; part: string | null; whole: string | null }

/**
 * What each customer brings to a number. Worked out from the facts with the text of the definition, as of the day and of
 * what was known; customers that have merged since stand under the id they had. Filters are those of today's lists.
 */
export async function valuesOf(ctx: TxCtx, metric: Metric, reading: FineReading): Promise<Contributions> {
  const { identityKnown: identity, factsKnown: facts } = reading
  const text = definitionOf(metric, reading.version)
  const read = async () => {
    const rows = await ctx.tx.execute<Row>(sql`
      select v.entity_id, v.value, v.part, v.whole from (${freshValues(text, [reading.day])}) v where ${within(metric, reading, ctx)}`)
    return new Map(rows.map((row) => [row.entity_id, contributionOf(row)]))
  }
  if (!identity && !facts) return read()
  return keepViewsAtHand(ctx, [text], read, knownTables({ identity, facts }, ctx.actor.role))
}

/** The metric with the text of an earlier version. Throws `bad-input` for a version whose text is not kept. */
function definitionOf(metric: Metric, version: number | null): Metric {
  if (version === null || version === versionOf(metric)) return metric
  const kept = metric.versions.find((one) => one.version === version)
  if (!kept?.sql)
    throw badInput(`Version ${version} of ${metric.label} cannot be computed any more: its text was not kept.`, {
      version: 'Choose another version',
    })
  return { ...metric, sql: kept.sql }
}

const contributionOf = ({ value, part, whole }: Row): Contribution =>
  part === null || whole === null ? { value } : { value, part: Number(part), whole: Number(whole) }

/** Which customers count: those the lists' filters let through, and those the role would see. A customer that has merged since is asked under its present id. */
function within(metric: Metric, { filters, seenBy, day }: FineReading, ctx: TxCtx): SQL {
  if (seenBy && metric.unit === 'money' && !mayRead(seenBy.role, 'commercial')) return sql`false`
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
