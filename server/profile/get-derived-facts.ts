import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { derivedFacts, type DerivedFactKey } from '@/model/views/derived-facts'
import type { TxCtx } from '../spine/ctx'
import { asIsoOrNull } from '../customers/as-iso'
import { bindDerived, type SummedKey, valueText } from './derived-sql'

/** A small sum over a customer's own facts. Money in minor units by currency; durations in seconds. */
export type DerivedValue =
  | { kind: 'money'; amounts: readonly { minor: number; currency: string }[] }
  | { kind: 'payment'; paidAt: string | null; late: number }
  | { kind: 'count'; now: number; before: number | null; of: number | null; at: string | null }
  | { kind: 'duration'; seconds: number | null; promised: number | null }

type Owner = { recordIds: readonly string[]; grain: string }

/** The derived facts asked for, of the records given; those the role may not read are left out. `may_be_contacted` is answered by `getConsent`. */
export async function getDerivedFacts(
  ctx: TxCtx,
  keys: readonly DerivedFactKey[],
  owner: Owner,
): Promise<Partial<Record<DerivedFactKey, DerivedValue>>> {
  const role = ctx.actor.role as Role
  const shown = keys.flatMap((key) => {
    const fact: { label: string; needs?: 'commercial' } = derivedFacts[key]
    return key === 'may_be_contacted' || (fact.needs && !mayRead(role, fact.needs)) ? [] : [key]
  })
  const found = await Promise.all(shown.map(async (key) => [key, await derivedValue(ctx, key, owner)] as const))
  return Object.fromEntries(found)
}

/** One sum over the records given, by the very text its receipt shows. */
export async function derivedValue(ctx: TxCtx, key: SummedKey, { recordIds, grain }: Owner): Promise<DerivedValue> {
  const rows = await ctx.tx.execute<Row>(bindDerived(valueText(key, grain), recordIds, ctx.now))
  return shapes[key](rows)
}

type Row = Readonly<Record<string, string | number | null>>

const first = (rows: readonly Row[]): Row => rows[0] ?? {}
const text = (value: Row[string] | undefined) => (typeof value === 'string' ? value : null)
const number = (value: Row[string] | undefined) => (value === null || value === undefined ? null : Number(value))
const counted = (
  now: number | null,
  more: { before?: number | null; of?: number | null; at?: string | null } = {},
) => ({
  kind: 'count' as const,
  now: now ?? 0,
  before: more.before ?? null,
  of: more.of ?? null,
  at: more.at ?? null,
})

const shapes: Record<SummedKey, (rows: readonly Row[]) => DerivedValue> = {
  billed_to_date: (rows) => ({
    kind: 'money',
    amounts: rows.map((row) => ({ minor: Number(row.minor), currency: String(row.currency) })),
  }),
  payment_state: (rows) => ({
    kind: 'payment',
    paidAt: asIsoOrNull(text(first(rows).paid_at)),
    late: number(first(rows).late) ?? 0,
  }),
  portal_orders: (rows) => counted(number(first(rows).now), { before: number(first(rows).before) ?? 0 }),
  first_response: (rows) => ({
    kind: 'duration',
    seconds: number(first(rows).seconds),
    promised: number(first(rows).promised),
  }),
  orders_to_date: (rows) => counted(number(first(rows).count), { at: asIsoOrNull(text(first(rows).at)) }),
  tickets_open: (rows) => counted(number(first(rows).open), { of: number(first(rows).all) ?? 0 }),
}
