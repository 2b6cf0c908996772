import type { Grain } from '@/model/grains'
import { type ClusterEdge, type ClusterRecord, type Clusters, cluster } from '@/model/identity/cluster'
import { identifierKind } from '@/model/identity/identifier-kinds'
import { isJunk } from '@/model/identity/junk-values'
import { judgeRules } from '@/model/identity/rules/judge-rules'
import type { SaidIdentifier } from '@/model/sources/reading'
import { type HeadRow, standing, type World } from './world'

/** Records that are customers, oldest number first. */
export function customers(world: World): { recordId: string; grain: Grain; number: number }[] {
  return [...world.numbers].flatMap(([recordId, number]) => {
    const grain = world.heads.get(recordId)?.row.said.grain
    return grain ? [{ recordId, grain, number }] : []
  })
}

/** Who is one customer, by the model's own rules and clustering. Worked out once for each world. */
export function whoIsWho(world: World): Clusters {
  if (world.clusters) return world.clusters
  world.ruled ??= ruled(world)
  const decided = standing(world).flatMap(({ edges }) =>
    edges.map((edge): ClusterEdge => ({ ...edge, origin: 'person', rule: 'decision', value: '' })),
  )
  world.clusters = cluster(world.ruled.records, [...world.ruled.edges, ...decided])
  return world.clusters
}

function ruled(world: World) {
  const heads = [...world.numbers.keys()].flatMap((id) => world.heads.get(id) ?? [])
  const records = heads.map((head) => asRecord(head, world.numbers.get(head.row.said.recordId) ?? 0))
  return { records, edges: ruleEdges(heads) }
}

/** Everything that says of two records that they are one, by a rule or by a person. */
export function liveJoins(world: World): { a: string; b: string }[] {
  whoIsWho(world)
  const decided = standing(world).flatMap(({ edges }) => edges.filter(({ verdict }) => verdict === 'same'))
  return [...(world.ruled?.edges ?? []), ...decided]
}

/** The customer a record belongs to; a record nobody knows is nobody's. */
export const entityOf = (world: World, recordId: string): string | undefined => whoIsWho(world).entityOf.get(recordId)

/** The records of each customer. */
export function members(world: World): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [recordId, entityId] of whoIsWho(world).entityOf) {
    const list = found.get(entityId)
    if (list) list.push(recordId)
    else found.set(entityId, [recordId])
  }
  return found
}

type Carrier = { head: HeadRow; grain: Grain }

/** An edge for each two records of a grain that a rule joins, the first value of each kind. */
function ruleEdges(heads: readonly HeadRow[]): ClusterEdge[] {
  const groups = new Map<string, Carrier[]>()
  for (const head of heads) {
    const { grain } = head.row.said
    if (!grain) continue
    for (const one of head.row.said.identifiers) {
      if (!joinsByItself(one, grain)) continue
      const name = `${grain} ${one.kind} ${one.value}`
      const group = groups.get(name)
      if (group) group.push({ head, grain })
      else groups.set(name, [{ head, grain }])
    }
  }
  const edges = new Map<string, ClusterEdge>()
  for (const [name, group] of groups) {
    const [, kind = '', value = ''] = name.split(' ')
    for (const [i, one] of group.entries())
      for (const other of group.slice(i + 1)) {
        if (!joins(kind, value, group, one, other)) continue
        const [x, y] = [one.head.row.said.recordId, other.head.row.said.recordId]
        const [a, b] = x < y ? [x, y] : [y, x]
        const known = edges.get(`${a} ${b} ${kind}`)
        if (!known || value < known.value)
          edges.set(`${a} ${b} ${kind}`, { a, b, verdict: 'same', origin: 'rule', rule: kind, value })
      }
  }
  return [...edges.values()]
}

const joinsByItself = (one: SaidIdentifier, grain: Grain) => {
  const meant = identifierKind(one.kind)
  return meant.joins.includes(grain) && (one.verified || !meant.needsVerified)
}

function joins(kind: string, value: string, group: readonly Carrier[], one: Carrier, other: Carrier): boolean {
  const counted = {
    records: group.length,
    repeated: new Set(group.map(({ head }) => head.row.source.source)).size < group.length,
  }
  const judged = ({ head, grain }: Carrier) => ({
    grain,
    identifiers: head.row.said.identifiers
      .filter((held) => held.kind === kind && held.value === value)
      .map((held) => ({ ...held, ...counted })),
  })
  return judgeRules(judged(one), judged(other)).some(({ verdict }) => verdict === 'joins')
}

const weakKinds = ['phone', 'domain', 'email']

function asRecord({ row: { said } }: HeadRow, number: number): ClusterRecord {
  const { grain, recordId, identifiers } = said
  const meant = identifiers.filter(({ kind, value }) => !isJunk(kind, value))
  const exclusive = grain ? meant.filter(({ kind }) => identifierKind(kind).exclusive.includes(grain)) : []
  const tips = grain && tipping(grain) ? identifiers.filter(({ kind }) => weakKinds.includes(kind)) : []
  const weak = tips
    .map(({ kind, value }) =>
      kind === 'email' ? (['domain', value.split('@')[1] ?? ''] as const) : ([kind, value] as const),
    )
    .filter(([kind, value]) => !isJunk(kind, value))
  return {
    recordId,
    number,
    exclusive: exclusive.map(({ kind, value }) => `${kind} ${value}`),
    weak: weak.map(([kind, value]) => `${kind} ${value}`),
  }
}

/** Weak values tip the balance in grains where some kind is exclusive. */
const tipping = (grain: Grain) => grain === 'account' || grain === 'company'
