import { sql } from 'drizzle-orm'
import { readableGoldenColumns } from '@/db/grants'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import { fieldOf } from '@/model/fields/fields'
import { entityCode } from '@/model/grains'
import { query } from '../spine/query'
import type { TxCtx } from '../spine/ctx'
import { customerInput } from './customer-input'
import { resolveEntity } from './resolve-entity'

/** A field in which two look-alikes differ, with a hint of each side the reader's role may see (null: nothing). */
export type Difference = { field: string; label: string; mine: string | null; theirs: string | null }

export type OpenPair = {
  probability: number
  recordA: string
  recordB: string
  other: { entityId: string; code: string; name: string | null }
  differences: Difference[]
}

/** The likeliest open pair a customer stands in, or null. Also null for roles that do not see pairs. */
export const getOpenPair = query({
  name: 'getOpenPair',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<OpenPair | null> => {
    const role = ctx.actor.role as Role
    if (!(tableRules.candidate_pair.read as readonly Role[]).includes(role)) return null
    const entityId = await resolveEntity(ctx, grain, id)
    const pairs = await ctx.tx.execute<{ record_a: string; record_b: string; probability: number; other: string }>(sql`
      select p.record_a, p.record_b, p.probability, case when a.entity_id = ${entityId}::uuid then b.entity_id else a.entity_id end as other
      from membership m
      join candidate_pair p on p.status = 'open' and m.record_id in (p.record_a, p.record_b)
      join membership a on a.record_id = p.record_a join membership b on b.record_id = p.record_b
      where m.entity_id = ${entityId}::uuid and a.entity_id <> b.entity_id order by p.probability desc limit 1`)
    const pair = pairs[0]
    if (!pair) return null
    const sides = await readSides(ctx, role, grain, [entityId, pair.other])
    const mine = sides.get(entityId)
    const theirs = sides.get(pair.other)
    if (!mine || !theirs) return null
    return {
      probability: pair.probability,
      recordA: pair.record_a,
      recordB: pair.record_b,
      other: { entityId: pair.other, code: entityCode(grain, theirs.number), name: theirs.texts.name ?? null },
      differences: differencesOf(grain, mine.texts, theirs.texts),
    }
  },
})

type Side = { number: number; texts: Record<string, string> }

async function readSides(
  ctx: TxCtx,
  role: Role,
  grain: Parameters<typeof fieldOf>[0],
  ids: readonly string[],
): Promise<Map<string, Side>> {
  const columns = readableGoldenColumns(grain, role).filter((column) => fieldOf(grain, column))
  const rows = await ctx.tx.execute<
    { entity_id: string; number: number; masked: Record<string, string> } & Record<string, unknown>
  >(sql`
    select ${sql.raw(['entity_id', 'number', 'masked', ...columns].join(', '))} from ${sql.raw(`golden_${grain}`)} where entity_id = any (${sql.param([...ids])}::uuid[])`)
  return new Map(
    rows.map((row) => {
      const clear = columns.flatMap((column) => (row[column] === null ? [] : [[column, String(row[column])] as const]))
      return [row.entity_id, { number: row.number, texts: { ...row.masked, ...Object.fromEntries(clear) } }]
    }),
  )
}

const notTelling = new Set(['customer_since', 'first_name', 'last_name', 'first_campaign'])

function differencesOf(grain: Parameters<typeof fieldOf>[0], mine: Side['texts'], theirs: Side['texts']): Difference[] {
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    .filter((field) => !notTelling.has(field) && mine[field] !== theirs[field])
    .flatMap((field) => {
      const label = fieldOf(grain, field)?.label
      return label ? [{ field, label, mine: mine[field] ?? null, theirs: theirs[field] ?? null }] : []
    })
}
