import { sql } from 'drizzle-orm'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import type { Anchor } from '@/model/views/view'
import { memberIds, resolveEntity } from '../profile/resolve-entity'
import { customerInput } from '../profile/customer-input'
import { query } from '../spine/query'
import { deskDay } from './desk-day'

export type Anchors = Partial<Record<Anchor, { day: string; label: string; notice: string | null }>>

/** The days a timeline can be anchored on, `YYYY-MM-DD`: next renewal, last churn, last expansion. What the role may not read is absent. */
export const getAnchors = query({
  name: 'getAnchors',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<Anchors> => {
    if (grain !== 'account') return {}
    const entityId = await resolveEntity(ctx, grain, id)
    const records = sql`any (${sql.param([...(await memberIds(ctx, entityId))])}::uuid[])`
    const [renewal, churn, growth] = await Promise.all([
      mayRead(ctx.actor.role as Role, 'commercial')
        ? ctx.tx.execute<{ day: string | null; notice: string | null }>(
            sql`select renewal_date as day, notice_date as notice from golden_account where entity_id = ${entityId}::uuid`,
          )
        : [],
      ctx.tx.execute<{ at: string | null }>(
        sql`select max(at) as at from stage_change where record_id = ${records} and stage = 'churned'`,
      ),
      ctx.tx.execute<{ at: string | null; plan: string | null }>(sql`
        select at, to_plan as plan from subscription_change where record_id = ${records} and kind = 'upgraded' order by at desc limit 1`),
    ])
    const found: Anchors = {}
    if (renewal[0]?.day) found.renewal = { day: renewal[0].day, label: 'renewal', notice: renewal[0].notice }
    if (churn[0]?.at) found.churn = { day: deskDay(churn[0].at), label: 'churn', notice: null }
    if (growth[0]?.at)
      found.expansion = { day: deskDay(growth[0].at), label: growth[0].plan ?? 'expansion', notice: null }
    return found
  },
})
