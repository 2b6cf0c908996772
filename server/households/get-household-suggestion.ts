import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { entityCode } from '@/model/grains'
import { inReportingCurrency } from '@/model/metrics/currencies'
import { uuidArray } from '@/server/identity/uuid-array'
import { query } from '@/server/spine/query'
import type { TxCtx } from '@/server/spine/ctx'
import type { HomeFigure, SuggestedPerson, SuggestionView } from './household-suggestion'

/** A suggested household with its persons, what speaks for it and what would follow. Nothing is written. Throws `not-found`. */
export const getHouseholdSuggestion = query({
  name: 'getHouseholdSuggestion',
  permission: 'record.read',
  input: z.object({ suggestionId: z.uuid() }),
  async run(ctx, { suggestionId }): Promise<SuggestionView> {
    const [row] = await ctx.tx.execute<Row>(sql`
      select s.version, s.status, s.confidence, s.evidence, s.person_ids::text[] as persons, u.name as decided_by,
        to_json(s.decided_at)#>>'{}' as decided_at, h.entity_id, h.number, h.name
      from household_suggestion s left join membership m on m.record_id = s.household_record_id
        left join golden_household h on h.entity_id = m.entity_id left join app_user u on u.user_id = s.decided_by
      where s.suggestion_id = ${suggestionId}::uuid`)
    if (!row) throw notFound('The suggestion')
    const members = row.entity_id ? await membersOf(ctx, row.entity_id) : []
    const persons = await personsOf(ctx, row.persons, members)
    const staying = members.filter((id) => !persons.some((one) => one.personId === id && !one.member))
    return {
      suggestionId,
      version: row.version,
      status: row.status,
      confidence: row.confidence,
      household: row.entity_id
        ? { entityId: row.entity_id, code: entityCode('household', row.number), name: row.name ?? 'No name' }
        : null,
      signals: row.evidence.signals,
      persons,
      figures: await figuresOf(
        ctx,
        staying,
        persons.map((one) => one.personId),
      ),
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
    }
  },
})

type Row = Pick<SuggestionView, 'version' | 'status' | 'confidence'> & {
  evidence: { signals: SuggestionView['signals'] }
  persons: string[]
  decided_by: string | null
  decided_at: string | null
  entity_id: string | null
  number: number
  name: string | null
}

async function membersOf(ctx: TxCtx, householdId: string): Promise<string[]> {
  const rows = await ctx.tx.execute<{ id: string }>(
    sql`select person_id as id from household_person where household_id = ${householdId}::uuid order by 1`,
  )
  return rows.map((row) => row.id)
}

async function personsOf(ctx: TxCtx, asked: readonly string[], members: readonly string[]): Promise<SuggestedPerson[]> {
  const rows = await ctx.tx.execute<Omit<SuggestedPerson, 'code' | 'member'> & { number: number; asked: boolean }>(sql`
    select g.entity_id as "personId", g.number, coalesce(g.name, 'No name') as name, g.street, g.city, g.postcode, g.phone, g.email,
      g.customer_since::text as since, g.sources, bool_or(m.record_id = any(${uuidArray(asked)})) as asked
    from membership m join golden_person g on g.entity_id = m.entity_id
    where m.record_id = any(${uuidArray([...asked, ...members])}) group by g.entity_id order by asked desc, g.number`)
  return rows.map(({ number, asked: isNew, ...row }) => ({
    ...row,
    code: entityCode('person', number),
    member: !isNew,
  }))
}

async function figuresOf(ctx: TxCtx, staying: readonly string[], all: readonly string[]): Promise<HomeFigure[]> {
  const rows = await ctx.tx.execute<{ staying: boolean; currency: string; orders: number; total: number }>(sql`
    select m.entity_id = any(${uuidArray(staying)}) as staying, o.currency, count(*)::int as orders, sum(o.total)::float8 as total
    from membership m join customer_order o on o.record_id = m.record_id
    where m.entity_id = any(${uuidArray([...new Set([...staying, ...all])])}) and o.status in ('placed', 'delivered') group by 1, 2`)
  const sum = (of: readonly (typeof rows)[number][], value: (row: (typeof rows)[number]) => number) =>
    of.reduce((so, row) => so + value(row), 0)
  const now = rows.filter((row) => row.staying)
  const money = (row: (typeof rows)[number]) => inReportingCurrency(row.total, row.currency) ?? 0
  const orders = (row: (typeof rows)[number]) => row.orders
  return [
    { key: 'people', label: 'People', unit: 'count', now: staying.length, after: new Set([...staying, ...all]).size },
    { key: 'orders', label: 'Orders', unit: 'count', now: sum(now, orders), after: sum(rows, orders) },
    { key: 'bought', label: 'Bought to date', unit: 'money', now: sum(now, money), after: sum(rows, money) },
  ]
}
