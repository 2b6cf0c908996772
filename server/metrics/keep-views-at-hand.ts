import { sql } from 'drizzle-orm'
import type { Metric } from '@/model/metrics/metric'
import { semanticViews } from '@/db/semantic-views'
import type { TxCtx } from '@/server/spine/ctx'

type Held = { view: string; columns: string[] }

/**
 * Runs `work` while the semantic views that these definitions read stand in temporary tables of the same names, each in the
 * order of its first column and indexed by it: a definition that is asked for many days then looks its facts up instead of
 * joining them anew each day. Where the server grants no temporary tables, `work` runs on the views themselves. With
 * `textOf` each view is read by that text instead, null where one of its name stands already; temporary tables are needed then.
 */
export async function keepViewsAtHand<T>(
  ctx: TxCtx,
  metrics: readonly Metric[],
  work: () => Promise<T>,
  textOf?: (view: string) => string | null,
): Promise<T> {
  const mayHold = await holdsAllowed(ctx)
  if (textOf && !mayHold)
    throw new Error('The past is worked out in temporary tables, which this server does not grant.')
  const views = viewsRead(metrics).filter((view) => textOf?.(view) !== null)
  const held = mayHold ? await columnsOf(ctx, views) : []
  for (const { view, columns } of held) {
    const key = columns.filter((column, i) => i === 0 || column === 'at').join(', ')
    await ctx.tx.execute(
      sql.raw(
        `create temporary table ${view} on commit drop as select * from (${textOf?.(view) ?? `select * from public.${view}`}) x order by ${key}`,
      ),
    )
    await ctx.tx.execute(sql.raw(`create index on ${view} (${key})`))
    await ctx.tx.execute(sql.raw(`analyze ${view}`))
  }
  const result = await work()
  if (held.length) await ctx.tx.execute(sql.raw(`drop table ${held.map(({ view }) => `pg_temp.${view}`).join(', ')}`))
  return result
}

/** The views whose names stand in the text of these definitions. */
function viewsRead(metrics: readonly Metric[]): string[] {
  const words = new Set(metrics.flatMap((metric) => metric.sql.match(/\w+/g) ?? []))
  return Object.keys(semanticViews).filter((view) => words.has(view))
}

async function holdsAllowed(ctx: TxCtx): Promise<boolean> {
  const [row] = await ctx.tx.execute<{ may: boolean }>(
    sql`select has_database_privilege(current_database(), 'TEMPORARY') as may`,
  )
  return row?.may ?? false
}

async function columnsOf(ctx: TxCtx, views: readonly string[]): Promise<Held[]> {
  const rows = await ctx.tx.execute<Held>(sql`
    select table_name::text as view, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns where table_schema = 'public' and table_name in (${sql.join(
      views.map((view) => sql`${view}`),
      sql`, `,
    )}) group by 1 order by 1`)
  return [...rows]
}
