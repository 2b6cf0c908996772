import { sql } from 'drizzle-orm'
import { command } from '@/server/spine/command'
import { changeFinding } from './change-finding'
import { findingInput } from './finding-input'

/** Counts a muted finding again. Throws stale when somebody else changed it first. */
export const liftMute = command({
  name: 'liftMute',
  permission: 'quality.work',
  input: findingInput,
  run: async (ctx, finding) => {
    await changeFinding(ctx, finding, sql`muted_until = null, mute_reason = null`)
    return { result: null, audit: { check: finding.check, finding: finding.findingKey } }
  },
})
