import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { goldenGrains } from '@/model/grains'
import { catalogueEntry } from '@/model/views/fact-catalogue'
import { keptForDays } from '@/model/views/propose-retirement'
import { command } from '../spine/command'
import { viewReason } from './view-reason'

/** Keeps a fact that was proposed for retirement, with the reason; it is asked about again after half a year. */
export const keepFact = command({
  name: 'keepFact',
  permission: 'view.compose',
  input: z.object({
    key: z.string().max(60),
    grain: z.enum(goldenGrains),
    fact: z.string().max(80),
    reason: viewReason,
  }),
  run: async (ctx, { key, grain, fact, reason }) => {
    if (!catalogueEntry(grain, fact)) throw badInput('There is no such fact.')
    const until = new Date(ctx.now.getTime() + keptForDays * 86_400_000).toISOString().slice(0, 10)
    await ctx.tx.execute(sql`
      insert into fact_kept (view_key, grain, fact, kept_by, kept_at, reason, until)
      values (${key}, ${grain}, ${fact}, ${ctx.actor.userId}::uuid, ${ctx.now.toISOString()}::timestamptz, ${reason}, ${until}::date)
      on conflict (view_key, grain, fact) do update set kept_by = excluded.kept_by, kept_at = excluded.kept_at, reason = excluded.reason, until = excluded.until`)
    return { result: { until }, audit: { view: key, grain, fact, reason, until } }
  },
})
