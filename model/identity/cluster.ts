import { joinClashing } from './join-clashing'
import { unite } from './unite'

/**
 * A record as clustering sees it. `exclusive` holds values of which one customer has only one, as `kind value`;
 * `weak` holds values that join nothing but tip the balance between two sides that exclude each other.
 */
export type ClusterRecord = {
  recordId: string
  number: number
  exclusive: readonly string[]
  weak: readonly string[]
}

/** A live edge. `value` is the identifier both records carry; edges by one identifier count as one piece of evidence. */
export type ClusterEdge = {
  a: string
  b: string
  verdict: 'same' | 'different'
  origin: 'rule' | 'person'
  rule: string
  value: string
}

/** A join that was refused: a person said different, or the two sides carry clashing exclusive values. */
export type Veto = { a: string; b: string; rule: string; because: 'person' | 'clash' }

export type Clusters = {
  /** Record id to entity id. */
  entityOf: Map<string, string>
  vetoes: Veto[]
}

/**
 * Which records are one customer. Depends on the edges alone, never on the order they came in: what no guard concerns is
 * joined outright, the rest by weight of evidence. A cluster bears the id of its earliest record (lowest number).
 */
export function cluster(records: readonly ClusterRecord[], edges: readonly ClusterEdge[]): Clusters {
  const byId = new Map(records.map((record) => [record.recordId, record]))
  const known = edges.filter((edge) => edge.a !== edge.b && byId.has(edge.a) && byId.has(edge.b))
  const entityOf = new Map<string, string>()
  const vetoes: Veto[] = []
  for (const part of components(records, known)) {
    const joined = isGuarded(part.records, part.edges) ? joinClashing(part.records, part.edges) : plain(part.records)
    vetoes.push(...joined.vetoes)
    for (const members of joined.groups) {
      const founder = members.reduce((first, record) => (isEarlier(record, first) ? record : first))
      for (const record of members) entityOf.set(record.recordId, founder.recordId)
    }
  }
  return { entityOf, vetoes }
}

const plain = (records: ClusterRecord[]) => ({ groups: [records], vetoes: [] })

const isEarlier = (x: ClusterRecord, y: ClusterRecord) =>
  x.number !== y.number ? x.number < y.number : x.recordId < y.recordId

/** A part is guarded when it holds a person's "different" or two values of an exclusive kind. */
function isGuarded(records: ClusterRecord[], edges: ClusterEdge[]): boolean {
  if (edges.some((edge) => edge.verdict === 'different')) return true
  const seen = new Map<string, string>()
  for (const value of records.flatMap((record) => record.exclusive)) {
    const kind = value.slice(0, value.indexOf(' '))
    if ((seen.get(kind) ?? value) !== value) return true
    seen.set(kind, value)
  }
  return false
}

type Part = { records: ClusterRecord[]; edges: ClusterEdge[] }

function components(records: readonly ClusterRecord[], edges: readonly ClusterEdge[]): Part[] {
  const find = unite(edges.filter((edge) => edge.verdict === 'same'))
  const parts = new Map<string, Part>()
  for (const record of records) {
    const root = find(record.recordId)
    const part = parts.get(root)
    if (part) part.records.push(record)
    else parts.set(root, { records: [record], edges: [] })
  }
  for (const edge of edges) if (find(edge.a) === find(edge.b)) parts.get(find(edge.a))?.edges.push(edge)
  return [...parts.values()]
}
