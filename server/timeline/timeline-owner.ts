import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { memberIds } from '../profile/resolve-entity'
import type { TxCtx } from '../spine/ctx'
import { once } from '../spine/once'

/** The records whose facts make a customer's timeline. */
export type TimelineOwner = {
  /** Facts that name this record as their customer. */
  records: readonly string[]
  /** Tickets and events that happened in this account; empty for people. */
  accounts: readonly string[]
  /** People whose campaigns and consents are shown. */
  people: readonly string[]
}

/** Collects those records: of the members, and for companies and households of what belongs to them. At most 2,000 of each. */
export const timelineOwner = (ctx: TxCtx, grain: GoldenGrain, entityId: string): Promise<TimelineOwner> =>
  once(ctx, `timeline owner ${entityId}`, () => findOwner(ctx, grain, entityId))

async function findOwner(ctx: TxCtx, grain: GoldenGrain, entityId: string): Promise<TimelineOwner> {
  const own = await memberIds(ctx, entityId)
  if (grain === 'account') {
    const people = sql`select person_id from account_person where account_id = ${entityId}::uuid`
    return { records: own, accounts: own, people: await membersOf(ctx, people) }
  }
  if (grain === 'company') {
    const accounts = await membersOf(
      ctx,
      sql`select account_id from company_account where company_id = ${entityId}::uuid`,
    )
    return { records: accounts, accounts, people: [] }
  }
  const people =
    grain === 'person'
      ? own
      : await membersOf(ctx, sql`select person_id from household_person where household_id = ${entityId}::uuid`)
  const visitors = await ctx.tx.execute<{ record_id: string }>(sql`
    select record_id from record_link where kind = 'visitor_person' and target_record_id = any (${sql.param([...people])}::uuid[]) limit 500`)
  return { records: [...people, ...visitors.map((row) => row.record_id)], accounts: [], people }
}

async function membersOf(ctx: TxCtx, entities: ReturnType<typeof sql>): Promise<readonly string[]> {
  const rows = await ctx.tx.execute<{ record_id: string }>(
    sql`select record_id from membership where entity_id in (${entities}) limit 2000`,
  )
  return rows.map((row) => row.record_id)
}
