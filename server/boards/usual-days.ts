import { sql } from 'drizzle-orm'
import { trialDays } from '@/model/boards/stuck'
import type { TxCtx } from '@/server/spine/ctx'

/**
 * How many days each stage usually takes: a trial runs as long as was agreed; onboarding took the middle one of the
 * accounts that were done with it in the last 365 days (the metric Onboarding time), null where none was.
 */
export async function usualDays(ctx: TxCtx): Promise<Record<'trial' | 'onboarding', number | null>> {
  const [row] = await ctx.tx.execute<{ days: number | null }>(sql`
    select round(percentile_cont(0.5) within group (order by value))::integer as days from metric_current
    where metric = 'onboarding_time' and detail->>'state' = 'done' and (detail->>'from')::date + value::integer > ${ctx.now.toISOString()}::date - 365`)
  return { trial: trialDays, onboarding: row?.days ?? null }
}
