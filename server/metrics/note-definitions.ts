import { sql } from 'drizzle-orm'
import { withVersion } from '@/model/metrics/definition-on'
import type { Metric } from '@/model/metrics/metric'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'
import { definitionHash } from './definition-hash'

/**
 * Writes down every definition that values are computed with, as it stands, once for each text: a text that changed under
 * the number it had shows as a second row of its version. Earlier versions are noted where their text was kept.
 */
export async function noteDefinitions(ctx: TxCtx, metrics: readonly Metric[]): Promise<void> {
  const rows = metrics.flatMap((metric) =>
    metric.versions.flatMap(({ version, from, author, reason }) => {
      const kept = withVersion(metric, version)
      if (!kept) return []
      const { meaning, terms, grain, unit, total, noun, sql: text } = kept
      const definition = { meaning, terms, grain, unit, total, noun, sql: text }
      return [{ metric: metric.key, version, hash: definitionHash(kept), definition, author, reason, from }]
    }),
  )
  await asPipeline(ctx, async () => {
    await ctx.tx.execute(sql`
      insert into metric_definition (metric, version, hash, definition, author, reason, effective_from, seen_at)
      select metric, version, hash, definition, author, reason, "from", ${ctx.now.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (metric text, version integer, hash text, definition jsonb, author text, reason text, "from" date)
      order by metric, version on conflict do nothing`)
  })
}
