import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { refused } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { command } from '@/server/spine/command'
import { customerInput } from '../customer-input'
import { resolveEntity } from '../resolve-entity'

export const knownMinutes = 30

/**
 * Notes that the person asking knows whom they have before them: this customer, or neither of the look-alikes. "This"
 * opens for half an hour what was hidden from them; who said so, and after which question, stands in the audit.
 */
export const answerGuard = command({
  name: 'answerGuard',
  permission: 'customer.confirm',
  input: customerInput.extend({ known: z.enum(['this', 'neither']), asked: z.string().max(60).nullable() }),
  run: async (ctx, { grain, id, known, asked }) => {
    const { userId } = ctx.actor
    if (!userId) throw refused('Only a person can know who somebody is.')
    const entityId = await resolveEntity(ctx, grain, id)
    const until = new Date(ctx.now.getTime() + knownMinutes * 60_000).toISOString()
    await ctx.tx.execute(sql`
      insert into guard_answer (answer_id, user_id, grain, entity_id, known, asked, at, expires_at)
      values (${v4()}::uuid, ${userId}::uuid, ${grain}, ${entityId}::uuid, ${known}, ${asked}, ${ctx.now.toISOString()}::timestamptz, ${until}::timestamptz)`)
    return { result: { entityId, until }, audit: { grain, entityId, known, asked } }
  },
})
