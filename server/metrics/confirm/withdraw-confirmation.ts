import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound, stale } from '@/lib/errors'
import { metricOf } from '@/model/metrics/all-metrics'
import { spokenForBy, voicesOf } from '@/model/metrics/standing'
import { command } from '@/server/spine/command'
import { mustSpeakFor } from './must-speak-for'

/** Takes a department's word back, with the reason; the certified mark falls off. For whoever speaks for the department now. Throws `stale` when it was taken back already. */
export const withdrawConfirmation = command({
  name: 'withdrawConfirmation',
  permission: 'metric.confirm',
  input: z.object({
    confirmationId: z.uuid(),
    why: z.string().trim().min(3, 'Say why in a few words.').max(500),
  }),
  async run(ctx, { confirmationId, why }) {
    const [given] = await ctx.tx.execute<{ metric: string; department: string }>(
      sql`select metric, department from metric_confirmation where confirmation_id = ${confirmationId}::uuid`,
    )
    const metric = given && metricOf(given.metric)
    const voice = metric && voicesOf(metric).find((one) => one === given.department)
    if (!metric || !voice) throw notFound('This confirmation')
    await mustSpeakFor(ctx, spokenForBy(metric, voice))
    const taken = await ctx.tx.execute(sql`
      update metric_confirmation set withdrawn_by = ${ctx.actor.userId}::uuid, withdrawn_at = ${ctx.now.toISOString()}::timestamptz, withdrawn_why = ${why}
      where confirmation_id = ${confirmationId}::uuid and withdrawn_at is null returning confirmation_id`)
    if (!taken.length) throw stale('This confirmation was taken back already.')
    return { result: {}, audit: { confirmationId, metric: metric.key, department: voice } }
  },
})
