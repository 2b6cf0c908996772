import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { ruleLabel } from '@/model/identity/identifier-kinds'
import { nameKey } from '@/model/identity/normalise/name-key'
import type { TxCtx } from '@/server/spine/ctx'
import { uuidArray } from './uuid-array'

/** Two entities (smaller id first) that a strong identifier would join if fewer shared it, and that have one name. */
export type SharedJoin = { a: string; b: string; reason: 'shared'; label: string }

type Row = { kind: string; value: string; entity_id: string; name: string | null; carriers: number }

/** More than this many of one name behind one identifier are no customer with several records any more. */
const mostOfOneName = 12

/**
 * Pairs of entities whose records share an identifier that lost its role because too many share it, and whose names
 * are the same when written alike, by `a b`. With `touching` only pairs with one of these entities.
 */
export async function sharedJoins(
  ctx: TxCtx,
  grain: GoldenGrain,
  touching: ReadonlySet<string> | null,
): Promise<Map<string, SharedJoin>> {
  const groups = new Map<string, { label: string; ids: Set<string> }>()
  for (const { kind, value, entity_id, name, carriers } of await carriersOf(ctx, grain, touching)) {
    const alike = nameKey(grain, name ?? '')
    if (alike === '') continue
    const key = JSON.stringify([kind, value, alike])
    const label = `${ruleLabel(kind)}, which ${carriers} records share`
    const group = groups.get(key) ?? { label, ids: new Set() }
    group.ids.add(entity_id)
    groups.set(key, group)
  }
  const found = new Map<string, SharedJoin>()
  for (const { label, ids } of groups.values()) {
    if (ids.size > mostOfOneName) continue
    const sorted = [...ids].sort()
    for (const [i, a] of sorted.entries())
      for (const b of sorted.slice(i + 1))
        if (!touching || touching.has(a) || touching.has(b)) found.set(`${a} ${b}`, { a, b, reason: 'shared', label })
  }
  return found
}

function carriersOf(ctx: TxCtx, grain: GoldenGrain, touching: ReadonlySet<string> | null): Promise<Row[]> {
  const near = touching
    ? sql`and (n.kind, n.value) in (
        select o.kind, o.value from membership p join shared_identifier o using (record_id) where p.entity_id = any(${uuidArray([...touching])}))`
    : sql``
  return ctx.tx.execute<Row>(sql`
    select n.kind, n.value, m.entity_id, coalesce(s.attributes->>'name', concat_ws(' ', s.attributes->>'first_name', s.attributes->>'last_name')) as name,
      (count(*) over (partition by n.kind, n.value))::int as carriers
    from shared_identifier n join membership m using (record_id) join source_record s using (record_id)
    where n.grain = ${grain} ${near}`)
}
