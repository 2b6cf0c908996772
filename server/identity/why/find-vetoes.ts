import { sql } from 'drizzle-orm'
import { identifierKind } from '@/model/identity/identifier-kinds'
import { isJunk } from '@/model/identity/junk-values'
import { isExclusive } from '@/server/identity/joining-identifiers'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { WhyEdge } from './load-edges'
import { sayEdge } from './trace-join'
import type { VetoLine } from './why'

type Exclusive = { record_id: string; kind: string; value: string }

/** What forbids that two sides are joined: a person's "different", and values of which one customer has only one. */
export async function findVetoes(
  ctx: TxCtx,
  left: readonly string[],
  right: readonly string[],
  edges: readonly WhyEdge[],
): Promise<VetoLine[]> {
  const decided = edges
    .filter((edge) => edge.verdict === 'different')
    .map((edge) => ({ because: 'person' as const, sentence: `${capital(sayEdge(edge))}.` }))
  const found = await ctx.tx.execute<Exclusive>(sql`
    select i.record_id, i.kind, i.value from identifier i
    where i.record_id = any(${uuidArray([...left, ...right])}) and ${isExclusive} order by i.kind, i.value`)
  const values = found.filter(({ kind, value }) => !isJunk(kind, value))
  const mine = new Set(left)
  const of = (kind: string, side: boolean) => [
    ...new Set(values.filter((one) => one.kind === kind && mine.has(one.record_id) === side).map((one) => one.value)),
  ]
  const clashes = [...new Set(values.map(({ kind }) => kind))].flatMap((kind) => {
    const [x, y] = [of(kind, true), of(kind, false)]
    if (!x.length || !y.length || x.some((value) => y.includes(value))) return []
    const label = identifierKind(kind).label.toLowerCase()
    return [
      {
        because: 'clash' as const,
        sentence: `One has the ${label} ${x[0]}, the other ${y[0]}; a customer has only one.`,
      },
    ]
  })
  return [...decided.slice(0, 3), ...clashes]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
