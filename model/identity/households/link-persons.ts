import { couldBeOne } from './could-be-one'
import { elsewhere, enough, type HouseholdPerson, mostAtHome, type SignalKind, signalWeights } from './household-person'

/** Two persons with enough in common to live together, `a` the smaller id. */
export type HomeLink = { a: string; b: string; kinds: SignalKind[]; weight: number }

/** A value that more persons share than fit into a home. It says nothing of any of them. */
export type Crowd = { kind: 'address' | 'phone' | 'payment'; value: string; persons: number }

type Shared = Crowd['kind']
type Values = { kind: Shared; of: (person: HouseholdPerson) => readonly string[] }

const kinds: readonly Values[] = [
  { kind: 'address', of: (person) => (person.address ? [person.address] : []) },
  { kind: 'phone', of: (person) => person.phones },
  { kind: 'payment', of: (person) => person.payments },
]

/**
 * Finds who may live with whom. Persons meet by an address, a number or a card they share; a surname only adds to that,
 * it never brings anybody together. Persons who may be one and the same are not linked.
 */
export function linkPersons(persons: readonly HouseholdPerson[]): { links: HomeLink[]; crowds: Crowd[] } {
  const met = new Map<string, { a: HouseholdPerson; b: HouseholdPerson; kinds: Set<SignalKind> }>()
  const crowds: Crowd[] = []
  for (const { kind, of } of kinds)
    for (const [value, sharers] of byValue(persons, of)) {
      if (sharers.length > mostAtHome) crowds.push({ kind, value, persons: sharers.length })
      else for (const [a, b] of pairs(sharers)) meet(met, a, b, kind)
    }
  const links = [...met.values()].flatMap(({ a, b, kinds: shared }) => {
    if (couldBeOne(a, b)) return []
    if (a.family && a.family === b.family) shared.add('surname')
    const apart = a.address && b.address && a.address !== b.address ? elsewhere : 0
    const weight = [...shared].reduce((sum, kind) => sum + signalWeights[kind], apart)
    return weight >= enough ? [{ a: a.personId, b: b.personId, kinds: [...shared], weight }] : []
  })
  return { links, crowds }
}

function byValue(persons: readonly HouseholdPerson[], of: Values['of']): Map<string, HouseholdPerson[]> {
  const found = new Map<string, HouseholdPerson[]>()
  for (const person of persons)
    for (const value of new Set(of(person))) {
      const sharers = found.get(value)
      if (sharers) sharers.push(person)
      else found.set(value, [person])
    }
  return found
}

function pairs(sharers: readonly HouseholdPerson[]): [HouseholdPerson, HouseholdPerson][] {
  const sorted = [...sharers].sort((x, y) => (x.personId < y.personId ? -1 : 1))
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b): [HouseholdPerson, HouseholdPerson] => [a, b]))
}

function meet(
  met: Map<string, { a: HouseholdPerson; b: HouseholdPerson; kinds: Set<SignalKind> }>,
  a: HouseholdPerson,
  b: HouseholdPerson,
  kind: SignalKind,
) {
  const key = `${a.personId} ${b.personId}`
  const known = met.get(key)
  if (known) known.kinds.add(kind)
  else met.set(key, { a, b, kinds: new Set([kind]) })
}
