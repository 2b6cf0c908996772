import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { refused } from '@/lib/errors'
import { command } from '@/server/spine/command'
import { dayAfter, dayStart, deskDay } from '@/server/timeline/desk-day'
import { seenHash } from './load-marks'

/**
 * Puts something that waits aside for whoever asks: done until what it is remembered by (`sub`, its sentence or its mark)
 * changes, snoozed until a morning (tomorrow's unless said otherwise), or open again. Nobody else's morning changes.
 */
export const putAside = command({
  name: 'putAside',
  permission: 'home.work',
  input: z.strictObject({
    section: z.string().max(60),
    key: z.string().max(200),
    state: z.enum(['done', 'snoozed', 'open']),
    sub: z.string().max(2_000),
    for: z.enum(['tomorrow', 'three-days', 'next-week']).default('tomorrow'),
  }),
  run: async (ctx, { section, key, state, sub, for: how }) => {
    const { userId } = ctx.actor
    if (!userId) throw refused('Only a person has a morning.')
    const until = state === 'snoozed' ? dayStart(morningAfter(deskDay(ctx.now), how)) : null
    await ctx.tx.execute(sql`
      insert into home_mark (user_id, section, item_key, state, seen, until, at)
      values (${userId}::uuid, ${section}, ${key}, ${state}, ${seenHash(sub)}, ${until}::timestamptz, ${ctx.now.toISOString()}::timestamptz)
      on conflict (user_id, section, item_key) do update
        set state = excluded.state, seen = excluded.seen, until = excluded.until, at = excluded.at`)
    return { result: { state }, audit: { section, key, state, ...(until ? { until: until.slice(0, 10) } : {}) } }
  },
})

type Snooze = 'tomorrow' | 'three-days' | 'next-week'

/** The desk day on which something snoozed comes back; next week is its Monday. */
function morningAfter(day: string, how: Snooze): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return dayAfter(day, { tomorrow: 1, 'three-days': 3, 'next-week': 7 - weekday }[how])
}
