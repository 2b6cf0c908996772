import { sql } from 'drizzle-orm'
import type { Metric } from '@/model/metrics/metric'
import type { TxCtx } from '@/server/spine/ctx'
import { keepViewsAtHand } from '../keep-views-at-hand'
import { type KnownAt, knownTables, namesRead, viewAsKnown } from './known-tables'

/**
 * Runs `work` while everything these definitions read stands, under its own name, as Kith knew it at a moment: who was who in
 * small indexed tables, facts that had arrived as views, the semantic views over both in tables of their own. Nothing
 * stays. Must run where temporary tables may be made.
 */
export async function withPast<T>(
  ctx: TxCtx,
  at: KnownAt,
  metrics: readonly Metric[],
  work: () => Promise<T>,
): Promise<T> {
  const known = knownTables(at, ctx.actor.role)
  const needed = namesRead(metrics.map((metric) => metric.sql).join('\n'), known)
  const drops: string[] = []
  const make = async (name: string, statements: string[], kind: 'table' | 'view') => {
    for (const statement of statements) await ctx.tx.execute(sql.raw(statement))
    drops.unshift(`drop ${kind} pg_temp.${name}`)
  }
  for (const [name, text] of Object.entries(known.held)) {
    if (!needed.has(name) && name !== 'membership') continue
    const keys = name === 'membership' ? ['record_id', 'entity_id'] : [name.replace('customer_', '').concat('_id')]
    const indexes = keys.map((key) => `create index on pg_temp.${name} (${key})`)
    await make(name, [`create temporary table ${name} as ${text}`, ...indexes, `analyze pg_temp.${name}`], 'table')
  }
  for (const [name, text] of Object.entries(known.seen))
    if (needed.has(name)) await make(name, [`create temporary view ${name} as ${text}`], 'view')
  const stands = new Set(drops.map((drop) => drop.split('pg_temp.')[1]))
  const result = await keepViewsAtHand(ctx, metrics, work, (view) =>
    stands.has(view) ? null : viewAsKnown(view, known),
  )
  for (const drop of drops) await ctx.tx.execute(sql.raw(drop))
  return result
}
