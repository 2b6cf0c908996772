import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import { uuidArray } from '@/server/identity/uuid-array'
import { customerInput } from '@/server/profile/customer-input'
import { mustKnow } from '@/server/profile/guard/must-know'
import { resolveEntity } from '@/server/profile/resolve-entity'
import { query } from '@/server/spine/query'
import { membersAsOf } from './members-as-of'
import { instantOf } from './moment'

/** The days next to one on which something about a customer changed, `YYYY-MM-DD`; null at the ends. */
export type ChangedDays = { before: string | null; after: string | null }

/**
 * The last day before `day` and the first after it, up to today, on which a source's clock says that a value of the
 * customer, its subscription or its stage changed, or a value was pinned. Only what the reader may see counts.
 */
export const getChangedDays = query({
  name: 'getChangedDays',
  permission: 'customer.read',
  input: customerInput.extend({ day: z.iso.date(), known: z.iso.date().nullable().default(null) }),
  run: async (ctx, { grain, id, day, known }): Promise<ChangedDays> => {
    await mustKnow(ctx, grain, await resolveEntity(ctx, grain, id))
    const at = instantOf({ valid: day, known }, ctx.now)
    const { members } = await membersAsOf(ctx, id, at.known)
    const ids = uuidArray(members.map((member) => member.recordId))
    const heard = sql`${at.known}::timestamptz`
    const pins = (tableRules.pin.read as readonly string[]).includes(ctx.actor.role as Role)
    const [row] = await ctx.tx.execute<ChangedDays>(sql`
      with moment as (
        select valid_from as at from attribute_history where subject_id = any (${ids}) and recorded_at <= ${heard}
        union all select at from subscription_change where record_id = any (${ids})
        union all select at from stage_change where record_id = any (${ids})
        ${pins ? sql`union all select unnest(array[at, removed_at]) from pin where record_id = any (${ids})` : sql``}
      ), day as (select distinct (at at time zone 'UTC')::date as day from moment where at is not null)
      select max(day) filter (where day < ${day}::date)::text as before,
        min(day) filter (where day > ${day}::date and day <= ${ctx.now.toISOString().slice(0, 10)}::date)::text as after from day`)
    return row ?? { before: null, after: null }
  },
})
