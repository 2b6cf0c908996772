import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { refused } from '@/lib/errors'
import { command } from '@/server/spine/command'
import { dayAfter, dayStart, deskDay } from '@/server/timeline/desk-day'
import { seenHash } from './load-marks'

/**
 * Puts something that waits aside for whoever asks: done until its sentence (`sub`) changes, snoozed until tomorrow morning, or
 * open again. Nobody else's morning changes.
 */
export const putAside = command({
  name: 'putAside',
  permission: 'home.work',
  input: z.strictObject({
    section: z.string().max(60),
    key: z.string().max(200),
    state: z.enum(['done', 'snoozed', 'open']),
    sub: z.string().max(2_000),
  }),
  run: async (ctx, { section, key, state, sub }) => {
    const { userId } = ctx.actor
    if (!userId) throw refused('Only a person has a morning.')
    const until = state === 'snoozed' ? dayStart(dayAfter(deskDay(ctx.now))) : null
    await ctx.tx.execute(sql`
      insert into home_mark (user_id, section, item_key, state, seen, until, at)
      values (${userId}::uuid, ${section}, ${key}, ${state}, ${seenHash(sub)}, ${until}::timestamptz, ${ctx.now.toISOString()}::timestamptz)
      on conflict (user_id, section, item_key) do update
        set state = excluded.state, seen = excluded.seen, until = excluded.until, at = excluded.at`)
    return { result: { state }, audit: { section, key, state } }
  },
})
