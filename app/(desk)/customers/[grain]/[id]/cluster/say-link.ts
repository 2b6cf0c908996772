import type { ClusterEdge, ClusterLink } from '@/server/review/cluster/cluster-view'

/** How sure something is, to three places; nothing is ever wholly sure. */
export const sayCertainty = (certainty: number): string => (certainty > 0.9994 ? '> 0.999' : certainty.toFixed(3))

/** A match weight in bits with its sign. */
export const sayBits = (bits: number): string => `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`

/** What an edge rests on, in two words: its rule, or who said so. */
export const sayEdge = (edge: ClusterEdge): string =>
  edge.origin === 'person' ? `${edge.by ?? 'Somebody'} said so` : edge.label

/** The receipt of what joins two records; undefined where there is nothing. */
export const edgeReceipt = (edge: ClusterEdge | undefined): string | undefined =>
  edge && `row:identity_edge:${edge.edgeId}:rule`

/** The words on a line: its first reason, and how many more there are. */
export function sayLink({ edges }: ClusterLink): string {
  const first = edges.find((edge) => edge.origin === 'person') ?? edges[0]
  if (!first) return ''
  return edges.length > 1 ? `${sayEdge(first)} +${edges.length - 1}` : sayEdge(first)
}

/** All that a link rests on, in a row. */
export const sayEdges = ({ edges }: ClusterLink): string =>
  edges.map((edge, at) => (at ? inSentence(sayEdge(edge)) : sayEdge(edge))).join(', ')

/** The same within a sentence. */
export const inSentence = (words: string): string =>
  /^[A-Z][a-z]/.test(words) && words.startsWith('Same') ? `s${words.slice(1)}` : words
