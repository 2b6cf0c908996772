import type { ClusterEdge, ClusterRecord, Veto } from './cluster'
import { identifierKind } from './identifier-kinds'

type Group = {
  id: string
  records: ClusterRecord[]
  values: Map<string, Set<string>>
  weak: Set<string>
  foes: Set<string>
}
type Join = {
  x: Group
  y: Group
  person: boolean
  support: Set<string>
  strength: number
  weak: number
  edges: ClusterEdge[]
}

/**
 * Joins the records of one guarded component, best supported pair of groups first: a person's word, then the number of
 * separate identifiers, then the strongest of them, then the weak values both sides share, then the ids. A group that equal evidence draws to two sides which
 * clash joins neither. Returns the groups and the joins that were refused.
 */
export function joinClashing(records: readonly ClusterRecord[], edges: readonly ClusterEdge[]) {
  const groupOf = new Map<string, Group>(records.map((record) => [record.recordId, alone(record)]))
  for (const { a, b, verdict } of edges) {
    if (verdict !== 'different') continue
    groupOf.get(a)?.foes.add(b)
    groupOf.get(b)?.foes.add(a)
  }
  const same = edges.filter((edge) => edge.verdict === 'same')
  const refused = new Map<ClusterEdge, Veto>()
  for (;;) {
    const joins = possibleJoins(same, groupOf, refused)
    const best = joins[0]
    if (!best) break
    const rivals = best.person ? [] : joins.filter((join) => rivalOf(best, join))
    for (const rival of rivals.length ? [best, ...rivals] : [])
      for (const edge of rival.edges) refused.set(edge, veto(edge, 'clash'))
    if (!rivals.length) unite(best.x, best.y, groupOf)
  }
  return { groups: [...new Set(groupOf.values())].map((group) => group.records), vetoes: [...refused.values()] }
}

function alone(record: ClusterRecord): Group {
  const values = new Map<string, Set<string>>()
  for (const value of record.exclusive) addValue(values, value)
  return { id: record.recordId, records: [record], values, weak: new Set(record.weak), foes: new Set() }
}

function addValue(values: Map<string, Set<string>>, value: string) {
  const kind = value.slice(0, value.indexOf(' '))
  const set = values.get(kind)
  if (set) set.add(value)
  else values.set(kind, new Set([value]))
}

function possibleJoins(edges: ClusterEdge[], groupOf: Map<string, Group>, refused: Map<ClusterEdge, Veto>): Join[] {
  const joins = new Map<string, Join>()
  const clashing: ClusterEdge[] = []
  for (const edge of edges) {
    const [a, b] = [groupOf.get(edge.a), groupOf.get(edge.b)]
    if (!a || !b || a === b || refused.has(edge)) continue
    const [x, y] = a.id < b.id ? [a, b] : [b, a]
    const person = edge.origin === 'person'
    if (isHostile(x, y)) {
      refused.set(edge, veto(edge, 'person'))
      continue
    }
    if (!person && clashes(x, y)) {
      clashing.push(edge)
      continue
    }
    const key = `${x.id} ${y.id}`
    const join = joins.get(key) ?? {
      x,
      y,
      person: false,
      support: new Set(),
      strength: 0,
      weak: sharedWeak(x, y),
      edges: [],
    }
    joins.set(key, join)
    join.person ||= person
    join.support.add(`${edge.rule} ${edge.value}`)
    join.strength = Math.max(join.strength, identifierKind(edge.rule).strength)
    join.edges.push(edge)
  }
  const found = [...joins.values()]
  // What a person joins may still bring the value that two sides have in common, so clashes are judged after it.
  if (!found.some((join) => join.person)) for (const edge of clashing) refused.set(edge, veto(edge, 'clash'))
  return found.sort(
    (p, q) =>
      Number(q.person) - Number(p.person) ||
      q.support.size - p.support.size ||
      q.strength - p.strength ||
      q.weak - p.weak ||
      (p.x.id === q.x.id ? order(p.y.id, q.y.id) : order(p.x.id, q.x.id)),
  )
}

/** Would the other join draw one of the same two groups, with equal evidence, to a side that clashes? */
function rivalOf(best: Join, other: Join): boolean {
  if (other === best || other.person) return false
  if (other.support.size !== best.support.size || other.strength !== best.strength) return false
  if (other.weak !== best.weak) return false
  const shared = [best.x, best.y].find((group) => group === other.x || group === other.y)
  if (!shared) return false
  const mine = best.x === shared ? best.y : best.x
  const theirs = other.x === shared ? other.y : other.x
  return clashes(mine, theirs)
}

const sharedWeak = (x: Group, y: Group) => [...x.weak].filter((value) => y.weak.has(value)).length

/** Both sides carry values of an exclusive kind and none in common. */
function clashes(x: Group, y: Group): boolean {
  return [...x.values].some(([kind, values]) => {
    const others = y.values.get(kind)
    return others !== undefined && ![...values].some((value) => others.has(value))
  })
}

const isHostile = (x: Group, y: Group) =>
  x.records.some((record) => y.foes.has(record.recordId)) || y.records.some((record) => x.foes.has(record.recordId))

function unite(x: Group, y: Group, groupOf: Map<string, Group>) {
  for (const record of y.records) {
    x.records.push(record)
    groupOf.set(record.recordId, x)
  }
  for (const value of [...y.values.values()].flatMap((set) => [...set])) addValue(x.values, value)
  for (const value of y.weak) x.weak.add(value)
  for (const foe of y.foes) x.foes.add(foe)
}

const veto = (edge: ClusterEdge, because: Veto['because']): Veto => ({ a: edge.a, b: edge.b, rule: edge.rule, because })
const order = (p: string, q: string) => (p < q ? -1 : p > q ? 1 : 0)
