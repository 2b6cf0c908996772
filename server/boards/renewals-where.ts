import { type SQL, sql } from 'drizzle-orm'
import { columnOf, renewalText } from '@/model/boards/renewal-board'
import type { RenewalsInput } from './renewals-input'

const bands = {
  good: sql`>= 70`,
  watch: sql`>= 40 and h.value < 70`,
  risk: sql`< 40`,
} as const

/** The accounts of the board as conditions over golden_account `g`, without its column. */
export function renewalsWhere(input: RenewalsInput, today: string): SQL[] {
  const { owner, team, plan, health } = input
  return [
    sql`g.renewal_date between ${today}::date and ${today}::date + ${input.days}::integer`,
    sql.raw(renewalText.stands),
    ...(owner ? [sql`g.owner_name = ${owner}`] : []),
    ...(team ? [sql`g.owner_team = ${team}`] : []),
    ...(plan ? [sql`g.plan = ${plan}`] : []),
    ...(health
      ? [
          sql`exists (select 1 from metric_current h where h.entity_id = g.entity_id and h.metric = 'health' and h.value ${bands[health]})`,
        ]
      : []),
  ]
}

/** The same within the column the list is narrowed to. */
export function renewalsListed(input: RenewalsInput, today: string): SQL[] {
  if (input.column === null) return renewalsWhere(input, today)
  const { from, to } = columnOf(input.column)
  return [
    ...renewalsWhere(input, today),
    sql`g.renewal_date between ${today}::date + ${from}::integer and ${today}::date + ${to}::integer`,
  ]
}
