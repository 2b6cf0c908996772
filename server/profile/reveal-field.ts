import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, notFound, refused } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import type { FieldValue } from '@/model/fields/field'
import { fieldOf } from '@/model/fields/fields'
import type { TxCtx } from '../spine/ctx'
import { command } from '../spine/command'
import { customerInput } from './customer-input'
import { mustKnow } from './guard/must-know'
import { resolveEntity } from './resolve-entity'

export const revealSeconds = 60
export const revealsADay = 20

export type Revealed = { field: string; value: FieldValue; until: string; leftToday: number }

/**
 * Shows a masked field to one person for 60 seconds. Needs a purpose and a reason, at most 20 a day and person, and
 * stands in the customer's own file. Refused over the quota, for classes nobody may be shown, and for what may be another's; not-found where the
 * customer has no such value.
 */
export const revealField = command({
  name: 'revealField',
  permission: 'field.reveal',
  input: customerInput.extend({
    field: z.string().max(60),
    purpose: z.enum(['service', 'account_management']),
    reason: z.string().trim().min(8, 'Give the reason in a few words: at least 8 characters.').max(300),
  }),
  run: async (ctx, { grain, id, field, purpose, reason }) => {
    const userId = ctx.actor.userId
    if (!userId) throw refused('Only a person can reveal a field.')
    const entityId = await resolveEntity(ctx, grain, id)
    const definition = fieldOf(grain, field)
    if (definition?.classification !== 'sensitive') throw refused('This field cannot be revealed.')
    if (mayRead(ctx.actor.role as Role, definition.classification)) throw badInput('You see this field already.')
    await mustKnow(ctx, grain, entityId, field)
    const used = await usedToday(ctx, userId)
    if (used >= revealsADay)
      throw refused(`You have revealed ${revealsADay} fields today, which is the limit. Ask the steward.`)
    const until = new Date(ctx.now.getTime() + revealSeconds * 1_000).toISOString()
    await ctx.tx.execute(sql`
      insert into reveal (reveal_id, user_id, grain, entity_id, field, purpose, reason, at, expires_at)
      values (${v4()}::uuid, ${userId}::uuid, ${grain}, ${entityId}::uuid, ${field}, ${purpose}, ${reason}, ${ctx.now.toISOString()}::timestamptz, ${until}::timestamptz)`)
    const rows = await ctx.tx.execute<{ value: { v: FieldValue } | null }>(
      sql`select kith_revealed_value(${entityId}::uuid, ${field}) as value`,
    )
    const value = rows[0]?.value?.v
    if (value === undefined) throw notFound(definition.label)
    return {
      result: { field, value, until, leftToday: revealsADay - used - 1 } satisfies Revealed,
      audit: { grain, entityId, field, purpose },
    }
  },
})

/** Reveals of this person since midnight UTC. The lock makes two reveals at once count each other. */
async function usedToday(ctx: TxCtx, userId: string): Promise<number> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reveal ${userId}`}, 0))`)
  const rows = await ctx.tx.execute<{ used: string }>(sql`
    select count(*) as used from reveal where user_id = ${userId}::uuid and at >= date_trunc('day', ${ctx.now.toISOString()}::timestamptz at time zone 'UTC') at time zone 'UTC'`)
  return Number(rows[0]?.used ?? 0)
}
