import { joinPath, weakestStep } from '@/model/identity/join-path'
import { ruleLabel } from '@/model/identity/identifier-kinds'
import type { TxCtx } from '@/server/spine/ctx'
import { loadEdges, type WhyEdge } from './load-edges'
import { namesOf, recordsOf } from './load-records'
import { recordLabel } from './resolve-side'
import type { LinkLine } from './why'

/** The chain of joins that makes two records of one entity one customer, best chain first; empty where none leads there. */
export async function traceJoin(ctx: TxCtx, entityId: string, from: string, to: string): Promise<LinkLine[]> {
  const ids = [...new Set([from, to, ...(await recordsOf(ctx, entityId))])]
  const edges = (await loadEdges(ctx, ids)).filter((edge) => edge.verdict === 'same')
  const path = joinPath(edges, from, to) ?? []
  const names = await namesOf(
    ctx,
    path.flatMap((step) => [step.from, step.to]),
  )
  const label = (id: string) => {
    const record = names.get(id)
    return record ? recordLabel(record) : 'a record'
  }
  const weakest = weakestStep(path)
  return path.map((step) => ({
    key: step.edge.edgeId,
    sentence: `${label(step.from)} and ${label(step.to)}: ${sayEdge(step.edge)}.`,
    certainty: step.certainty,
    weakest: path.length > 1 && step === weakest,
  }))
}

/** What an edge rests on, in a few words without a full stop. */
export function sayEdge(edge: WhyEdge): string {
  if (edge.origin === 'person') {
    const said = edge.verdict === 'same' ? 'they are one customer' : 'they are two customers'
    return `${edge.by ?? 'somebody'} said on ${edge.on} that ${said}${edge.reason ? ` (“${edge.reason}”)` : ''}`
  }
  const rule = ruleLabel(edge.rule)
  return `${rule.charAt(0).toLowerCase()}${rule.slice(1)}${edge.value ? `, ${edge.value}` : ''}`
}
