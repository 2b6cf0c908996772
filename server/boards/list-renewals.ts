import { sql } from 'drizzle-orm'
import { columnOf, columnsWithin, columnDays, renewalText } from '@/model/boards/renewal-board'
import type { AnySubject } from '@/model/filters/filter'
import { countRows, type RowCount } from '@/server/customers/count-rows'
import { readCursor, writeCursor } from '@/server/customers/cursor'
import { type CustomerRow, getRows } from '@/server/customers/get-rows'
import { readPage } from '@/server/customers/read-page'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'
import { type BoardChoices, boardChoices } from './board-choices'
import { type RenewalsInput, renewalsInput } from './renewals-input'
import { renewalsListed, renewalsWhere } from './renewals-where'

/** What renews in one column: days from today as dates, accounts, their MRR and that of those at risk, in minor units. */
export type RenewalColumn = {
  column: number
  from: string
  to: string
  accounts: number
  mrr: number
  risky: number
  mrrRisky: number
}

export type RenewalsBoard = {
  columns: RenewalColumn[]
  rows: CustomerRow[]
  /** Of the rows, those at risk. */
  risky: ReadonlySet<string>
  count: RowCount
  before: string | null
  after: string | null
  choices: BoardChoices
}

const subjects = {
  renews: { field: 'renewal_date' },
  mrr: { metric: 'mrr' },
  health: { metric: 'health' },
  name: { field: 'name' },
  owner: { field: 'owner_name' },
} as const satisfies Record<RenewalsInput['sort'], AnySubject>

/** The accounts that renew in the days ahead, within the reader's book: sums by nearness and one page of the list. */
export const listRenewals = query({
  name: 'listRenewals',
  permission: 'metric.read',
  input: renewalsInput,
  run: async (ctx, input): Promise<RenewalsBoard> => {
    const today = ctx.now.toISOString().slice(0, 10)
    const conditions = renewalsListed(input, today)
    const key = `${input.sort}.${input.direction}`
    const at = input.after ?? input.before
    const page = await readPage(ctx.tx, {
      grain: 'account',
      conditions,
      on: subjects[input.sort],
      direction: input.direction,
      cursor: at ? readCursor(at, key) : null,
      backwards: input.after === undefined && input.before !== undefined,
      size: input.size,
    })
    const ids = page.places.map((place) => place.id)
    const cursor = (place: { value: string | null; id: string } | undefined) =>
      place ? writeCursor({ sort: key, ...place }) : null
    return {
      columns: await sums(ctx, input, today),
      rows: await getRows(ctx, 'account', ids),
      risky: await riskyOf(ctx, ids),
      count: await countRows(ctx.tx, 'account', conditions),
      before: page.hasBefore ? cursor(page.places[0]) : null,
      after: page.hasAfter ? cursor(page.places.at(-1)) : null,
      choices: await boardChoices(ctx, sql`g.renewal_date between ${today}::date and ${today}::date + 120`),
    }
  },
})

async function sums(ctx: TxCtx, input: RenewalsInput, today: string): Promise<RenewalColumn[]> {
  const rows = await ctx.tx.execute<{
    col: number
    accounts: number
    mrr: number
    risky: number
    mrr_risky: number
  }>(sql`
    select greatest(0, (g.renewal_date - ${today}::date - 1) / ${columnDays}::integer) as col, count(*)::integer as accounts, coalesce(sum(r.value), 0)::float8 as mrr,
      count(*) filter (where ${sql.raw(renewalText.atRisk)})::integer as risky, coalesce(sum(r.value) filter (where ${sql.raw(renewalText.atRisk)}), 0)::float8 as mrr_risky
    from golden_account g ${sql.raw(renewalText.joins)}
    where ${sql.join(renewalsWhere(input, today), sql` and `)} group by 1`)
  const found = new Map(rows.map((row) => [row.col, row]))
  return columnsWithin(input.days).map((column) => {
    const { from, to } = columnOf(column)
    const row = found.get(column)
    return {
      column,
      from: dayFrom(today, from),
      to: dayFrom(today, to),
      accounts: row?.accounts ?? 0,
      mrr: row?.mrr ?? 0,
      risky: row?.risky ?? 0,
      mrrRisky: row?.mrr_risky ?? 0,
    }
  })
}

async function riskyOf(ctx: TxCtx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await ctx.tx.execute<{ id: string }>(sql`
    select g.entity_id as id from golden_account g ${sql.raw(renewalText.joins)}
    where g.entity_id = any(${`{${ids.join(',')}}`}::uuid[]) and ${sql.raw(renewalText.atRisk)}`)
  return new Set(rows.map((row) => row.id))
}

const dayFrom = (today: string, days: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
