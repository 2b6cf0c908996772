import { sql } from 'drizzle-orm'
import type { ClusterEdge } from '@/model/identity/cluster'
import { findBridges } from '@/model/identity/find-weak-bridges'
import { loadEdges, type WhyEdge } from '@/server/identity/why/load-edges'
import type { TxCtx } from '@/server/spine/ctx'

/** The two parts of one customer that hang together by a single link, with that link. */
export type Halves = { entityId: string; a: string[]; b: string[]; link: WhyEdge }

/** The halves whose earliest records are these, if both are one customer still and one link holds them together. */
export async function halvesOf(ctx: TxCtx, recordA: string, recordB: string): Promise<Halves | null> {
  const members = await ctx.tx.execute<{ record_id: string; number: number; entity_id: string }>(sql`
    select o.record_id, o.number, o.entity_id from membership x join membership y on y.entity_id = x.entity_id
      join membership o on o.entity_id = x.entity_id
    where x.record_id = ${recordA}::uuid and y.record_id = ${recordB}::uuid order by o.number`)
  const [first] = members
  if (!first) return null
  const edges = await loadEdges(
    ctx,
    members.map((member) => member.record_id),
  )
  const records = members.map(({ record_id, number }) => ({ recordId: record_id, number }))
  const bridge = findBridges(records, edges.map(asClusterEdge)).find((one) => one.a === recordA && one.b === recordB)
  const link = edges.find(
    (edge) => edge.a === bridge?.edge.a && edge.b === bridge.edge.b && edge.rule === bridge.edge.rule,
  )
  return bridge && link ? { entityId: first.entity_id, a: bridge.sides[0], b: bridge.sides[1], link } : null
}

/** An edge as clusters are worked out from it. */
export const asClusterEdge = ({ a, b, verdict, origin, rule, value }: WhyEdge): ClusterEdge => ({
  a,
  b,
  verdict,
  origin: origin === 'person' ? 'person' : 'rule',
  rule,
  value: value ?? '',
})
