import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, notFound, stale } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { metricKeys, metricOf } from '@/model/metrics/all-metrics'
import { departmentKeys } from '@/model/metrics/departments'
import { versionOf } from '@/model/metrics/metric'
import { sayVoice, spokenForBy, voicesOf } from '@/model/metrics/standing'
import { command } from '@/server/spine/command'
import { definitionHash } from '../definition-hash'
import { mustSpeakFor } from './must-speak-for'

/**
 * Gives a department's word (or the owner's) that this very text of a definition is right. Only for people appointed for
 * it. Throws `stale` when the text is not the one that was read, or when the word was given already.
 */
export const confirmDefinition = command({
  name: 'confirmDefinition',
  permission: 'metric.confirm',
  input: z.object({
    metric: z.enum(metricKeys),
    version: z.number().int().positive(),
    hash: z.string().max(64),
    department: z.enum(['owner', ...departmentKeys]),
    note: z.string().trim().max(500).nullish(),
  }),
  async run(ctx, { metric: key, version, hash, department: voice, note }) {
    const metric = metricOf(key)
    if (!metric) throw notFound('This metric')
    if (!voicesOf(metric).includes(voice))
      throw badInput(`${metric.label} does not need that word.`, { department: 'Not asked for this metric.' })
    await mustSpeakFor(ctx, spokenForBy(metric, voice))
    if (version !== versionOf(metric) || hash !== definitionHash(metric))
      throw stale('The definition has changed since you read it. Read it again before you confirm it.')
    const confirmationId = v4()
    const written = await ctx.tx.execute(sql`
      insert into metric_confirmation (confirmation_id, metric, version, hash, department, confirmed_by, confirmed_at, note)
      values (${confirmationId}::uuid, ${key}, ${version}::integer, ${hash}, ${voice}, ${ctx.actor.userId}::uuid, ${ctx.now.toISOString()}::timestamptz, ${note || null})
      on conflict (metric, hash, department) where withdrawn_at is null do nothing returning confirmation_id`)
    if (!written.length) throw stale(`This definition has been confirmed for ${sayVoice(metric, voice)} already.`)
    return { result: { confirmationId }, audit: { confirmationId, metric: key, version, hash, department: voice } }
  },
})
