import type { GraphGroup } from '@/components/graph/graph-types'
import { findCuts } from '@/model/identity/graph/find-cuts'
import type { ClusterLink, ClusterView } from '@/server/review/cluster/cluster-view'
import type { PreviewPart } from '@/server/review/cluster/parting-preview'
import type { PartingWhat } from './parting-what'

/** The records of each part of a parting, the part that keeps the id first: known at once, before the server has tried it. */
export function partsOf(cluster: ClusterView, what: PartingWhat): string[][] {
  const ids = cluster.records.map((record) => record.recordId)
  if (what.kind === 'all') return ids.map((id) => [id])
  const chosen = new Set(what.kind === 'cut' ? what.leaves : what.recordIds)
  const leaves = ids.filter((id) => chosen.has(id))
  const each = what.kind === 'split' && what.each
  const parts = [ids.filter((id) => !chosen.has(id)), ...(each ? leaves.map((id) => [id]) : [leaves])]
  return parts.sort((x, y) => ids.indexOf(x[0] ?? '') - ids.indexOf(y[0] ?? ''))
}

/** Which records may leave when a link is cut, the likeliest first: at the weakest place those that were weighed. */
export function waysToCut(cluster: ClusterView, link: ClusterLink): string[][] {
  const ids = cluster.records.map((record) => record.recordId)
  const edges = cluster.links.flatMap((one) => one.edges)
  const found = findCuts(ids, edges, link.a, link.b).map((cut) => cut.leaves)
  const ways = cluster.weakest?.link === link.key ? [cluster.weakest.leaves, ...found] : found
  return [...new Map(ways.map((leaves) => [leaves.join(' '), leaves])).values()]
}

/** The parts as shaded groups: which keeps the id, and which are new. */
export function shadedGroups(
  parts: readonly string[][],
  known: readonly PreviewPart[],
  drawn: readonly string[],
): GraphGroup[] {
  return parts.map((part, index) => {
    const code = known.find((one) => one.recordIds.includes(part[0] ?? ''))?.code
    const count = part.length === 1 ? '1 record' : `${part.length} records`
    const name = [index === 0 ? 'Stays' : 'Leaves', code, count].filter(Boolean).join(' · ')
    return { key: `part ${index}`, name, goes: index > 0, ids: drawn.filter((id) => part.includes(id)) }
  })
}

/** Links between different parts. */
export function partedLinks(cluster: ClusterView, parts: readonly string[][]): Set<string> {
  const place = new Map(parts.flatMap((part, index) => part.map((id) => [id, index] as const)))
  return new Set(cluster.links.filter((link) => place.get(link.a) !== place.get(link.b)).map((link) => link.key))
}
