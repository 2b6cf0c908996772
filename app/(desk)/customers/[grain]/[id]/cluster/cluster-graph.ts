import { formatDate } from '@/components/format/format-date'
import type { GraphGroup, GraphLine, GraphNode } from '@/components/graph/graph-types'
import { sourceOf } from '@/app/receipt/source-of'
import { coreOf } from '@/model/identity/graph/core-of'
import type { SourceKey } from '@/model/source-systems'
import type { ClusterLink, ClusterRecord, ClusterView } from '@/server/review/cluster/cluster-view'
import { inSentence, sayCertainty, sayLink } from './say-link'

/** More records than this are not drawn; the tables have them all. */
export const mostDrawn = 60

/** The records that are drawn, and the two ends of the link that is lit. */
export function drawnOf({ records, links, weakest }: ClusterView): { ids: string[]; ends: string[] } {
  const lit = links.find((link) => link.key === weakest?.link)
  const ends = lit ? [lit.a, lit.b] : []
  const ids = records.map((record) => record.recordId)
  return { ids: coreOf(ids, links, ends, mostDrawn), ends }
}

/** Records as nodes. */
export function nodesOf(cluster: ClusterView, ids: readonly string[]): GraphNode[] {
  const drawn = new Set(ids)
  return cluster.records
    .filter((record) => drawn.has(record.recordId))
    .map((record) => ({
      id: record.recordId,
      mark: sourceOf(record.source as SourceKey),
      label: record.name ?? 'No name',
      sub: `${record.externalId} · ${formatDate(record.arrivedAt)}`,
      says: sayRecord(
        record,
        cluster.links.filter((link) => link.a === record.recordId || link.b === record.recordId),
      ),
      href: `/records/${record.recordId}`,
      gone: record.withdrawn,
    }))
}

function sayRecord(record: ClusterRecord, links: readonly ClusterLink[]): string {
  const count = links.length === 1 ? '1 link' : `${links.length} links`
  const state = record.withdrawn ? ', withdrawn' : ''
  return `${record.label}, ${record.name ?? 'no name'}, arrived ${formatDate(record.arrivedAt)}, ${count}${state}`
}

/** Links as lines; those in `cut` are about to go, else the weakest ones are lit. */
export function linesOf(cluster: ClusterView, ids: readonly string[], cut: ReadonlySet<string> | null): GraphLine[] {
  const drawn = new Set(ids)
  const labels = new Map(cluster.records.map((record) => [record.recordId, record.label]))
  const weak = new Set(cut ? [] : cluster.weakest?.links)
  return cluster.links
    .filter((link) => drawn.has(link.a) && drawn.has(link.b))
    .map((link) => {
      const words = sayLink(link)
      const lit = !cut && link.key === cluster.weakest?.link
      const sure = `certainty ${sayCertainty(link.certainty)}`
      const between = `between ${labels.get(link.a) ?? 'a record'} and ${labels.get(link.b) ?? 'a record'}`
      const state = cut?.has(link.key) ? 'Link that is cut' : lit ? 'The weakest link' : 'Link'
      return {
        id: link.key,
        a: link.a,
        b: link.b,
        label: lit ? `Weakest: ${inSentence(words)}` : weak.has(link.key) || cut?.has(link.key) ? '' : words,
        says: `${state} ${between}: ${inSentence(words)}, ${sure}`,
        href: `/why?a=${link.a}&b=${link.b}`,
        tone: cut?.has(link.key) ? 'cut' : weak.has(link.key) ? 'weak' : 'plain',
        said: link.edges.some((edge) => edge.origin === 'person'),
      }
    })
}

/** Records in the two sides of the weakest place, without names: which side is which is told when something is cut. */
export function restingGroups({ weakest }: ClusterView, ids: readonly string[]): GraphGroup[] {
  const leaves = new Set(weakest?.leaves)
  return [
    { key: 'stays', ids: ids.filter((id) => !leaves.has(id)) },
    { key: 'leaves', ids: ids.filter((id) => leaves.has(id)) },
  ]
}
