import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { command } from '@/server/spine/command'
import { changeFinding } from './change-finding'
import { findingInput } from './finding-input'

/** Gives a finding to a person, or to nobody. Throws stale when somebody else changed it first. */
export const assignFinding = command({
  name: 'assignFinding',
  permission: 'quality.work',
  input: findingInput.extend({ assignee: z.uuid().nullable() }),
  run: async (ctx, { assignee, ...finding }) => {
    if (assignee) {
      const found = await ctx.tx.execute(
        sql`select 1 from app_user where user_id = ${assignee}::uuid and disabled_at is null`,
      )
      if (found.length === 0)
        throw badInput('This person can no longer sign in.', { assignee: 'Choose somebody else.' })
    }
    await changeFinding(ctx, finding, sql`assigned_to = ${assignee}::uuid`)
    return { result: null, audit: { check: finding.check, finding: finding.findingKey, assignee } }
  },
})
