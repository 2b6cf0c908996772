import type { SQL } from 'drizzle-orm'
import { z } from 'zod'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import type { TableName } from '@/model/access/tables'
import { anchorWindows, timelineAnchorKeys } from '@/model/timeline/anchors'
import { type ChangeKind, changeKinds, filled, utcMidnight } from '@/model/timeline/change-kinds'
import { similarRule, sizeBandOf } from '@/model/timeline/similar-rule'
import { similarSql, standingSql } from '@/model/timeline/similar-sql'
import { type Spread, spreadOf } from '@/model/timeline/spread'
import { byStanding, type Standing, standOut } from '@/model/timeline/stand-out'
import { mayReadTables, readInSight } from '../journeys/in-sight'
import { customerInput } from '../profile/customer-input'
import { mustKnow } from '../profile/guard/must-know'
import { resolveEntity } from '../profile/resolve-entity'
import type { TxCtx } from '../spine/ctx'
import { query } from '../spine/query'
import { bindText } from './bind-text'

/** One kind of change: this account's number, what similar customers show, and how it stands against them. */
export type ChangeLine = { kind: ChangeKind; own: number | null; spread: Spread | null; standing: Standing }

export type ChangeComparison = {
  /** What the account paid for before the moment; null when nothing. */
  plan: string | null
  band: string | null
  /** How many similar customers there are, `similarRule.most` at most; too few say nothing. */
  similar: number
  /** False where too few are of the same size, so that all of the plan were taken. */
  sameSize: boolean
  tooFew: boolean
  lines: ChangeLine[]
}

const tables = [
  'subscription_change',
  'stage_change',
  'ticket',
  'event',
  'attribute_history',
  'campaign_touch',
  'metric_value',
] as const satisfies readonly TableName[]

/**
 * What changed for an account in the days before a moment (a `day`, itself not included), each kind held against similar
 * customers over the same days, what differs most first. Numbers are of UTC days. Payments are left out for roles that
 * may not read them, and similar customers are only those the reader may see.
 */
export const compareChanges = query({
  name: 'compareChanges',
  permission: 'timeline.read',
  input: customerInput.extend({
    anchor: z.enum(timelineAnchorKeys),
    day: z.iso.date(),
    days: z.union(anchorWindows.map((days) => z.literal(days))),
  }),
  run: async (ctx, { grain, id, anchor, day, days }): Promise<ChangeComparison> => {
    if (grain !== 'account') return { plan: null, band: null, similar: 0, sameSize: true, tooFew: true, lines: [] }
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    const money = ctx.actor.role === 'system' || mayRead(ctx.actor.role as Role, 'commercial')
    const kinds = changeKinds.filter((kind) => !kind.commercial || (money && mayReadTables(ctx, ['invoice'])))
    const values = {
      account: { value: entityId, type: 'uuid' },
      day: { value: day, type: 'date' },
      days: { value: days, type: 'integer' },
      anchor: { value: anchor, type: 'text' },
    } as const
    const bound: Bind = (text, accounts = []) =>
      bindText(text, { ...values, accounts: { value: `{${accounts.join(',')}}`, type: 'uuid[]' } })
    return readInSight(ctx, tables, async () => {
      const [standing] = await ctx.tx.execute<{ plan: string; seats: number | null }>(bound(standingSql))
      const similar = await ctx.tx.execute<{ account_id: string; sized: boolean }>(bound(similarSql()))
      const measured = await measure(ctx, kinds, [entityId, ...similar.map((row) => row.account_id)], bound)
      const [own, ...others] = measured
      const lines = kinds.map((kind) => lineOf(kind, own, others))
      return {
        plan: standing?.plan ?? null,
        band: sizeBandOf(standing?.seats ?? null)?.key ?? null,
        similar: others.length,
        sameSize: similar.every((row) => row.sized),
        tooFew: others.length < similarRule.fewest,
        lines: byStanding(lines),
      }
    })
  },
})

type Bind = (text: string, accounts?: readonly string[]) => SQL
type Measured = Record<string, number | string | null>

/** The numbers of all these accounts, in their order. */
async function measure(
  ctx: TxCtx,
  kinds: readonly ChangeKind[],
  accounts: readonly string[],
  bound: Bind,
): Promise<Measured[]> {
  const places = { account: 'a.account_id', from: 'w.from_at', to: 'w.to_at' }
  const sources = [...new Set(kinds.map((kind) => kind.over))]
  const rowOf = (kind: ChangeKind) => `v${sources.indexOf(kind.over)}`
  const columns = kinds.map((kind) => `${filled(kind.sql, { ...places, row: rowOf(kind) })} as "${kind.key}"`)
  const joins = sources.map((over, at) => `cross join lateral (${filled(over, places)}) v${at}`)
  const window = `(select ${utcMidnight('(:day - :days)')} as from_at, ${utcMidnight(':day')} as to_at)`
  const rows = await ctx.tx.execute<Measured>(
    bound(
      `select ${columns.join(', ')} from unnest(:accounts) with ordinality as a (account_id, place)
      cross join ${window} w ${joins.join('\n')} order by a.place`,
      accounts,
    ),
  )
  return [...rows]
}

function lineOf(kind: ChangeKind, own: Measured | undefined, others: readonly Measured[]): ChangeLine {
  const value = numberOf(own?.[kind.key])
  const spread = spreadOf(others.flatMap((other) => numberOf(other[kind.key]) ?? []))
  return { kind, own: value, spread, standing: standOut(value, spread, kind.floor, similarRule.fewest) }
}

const numberOf = (value: number | string | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value)
