import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { command } from '@/server/spine/command'
import { changeFinding } from './change-finding'
import { findingInput } from './finding-input'

const yearMs = 366 * 86_400_000

/** Takes a finding out of the count until a day within a year, with a reason. Throws stale when somebody else changed it first. */
export const muteFinding = command({
  name: 'muteFinding',
  permission: 'quality.work',
  input: findingInput.extend({
    until: z.iso.date('Choose a day'),
    reason: z.string().trim().min(3, 'Say why in a few words').max(300),
  }),
  run: async (ctx, { until, reason, ...finding }) => {
    const at = Date.parse(until)
    if (at <= ctx.now.getTime() || at > ctx.now.getTime() + yearMs) {
      throw badInput('A mute ends on a day after today, within a year.', { until: 'After today, within a year.' })
    }
    await changeFinding(ctx, finding, sql`muted_until = ${until}::date, mute_reason = ${reason}`)
    return { result: null, audit: { check: finding.check, finding: finding.findingKey, until } }
  },
})
