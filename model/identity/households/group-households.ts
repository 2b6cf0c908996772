import { couldBeOne } from './could-be-one'
import { type HouseholdGroup, type HouseholdPerson, mostAtHome } from './household-person'
import { type Crowd, type HomeLink, linkPersons } from './link-persons'
import { saySignals } from './say-signals'

/**
 * Groups persons who seem to share a home and purchasing: households of their own where nobody has one yet, and newcomers
 * to the household of those they live with. Who belongs to a household stays there. Groups larger than a home are no
 * household. Does not depend on the order of the persons.
 */
export function groupHouseholds(persons: readonly HouseholdPerson[]): { groups: HouseholdGroup[]; crowds: Crowd[] } {
  const byId = new Map(persons.map((person) => [person.personId, person]))
  const { links, crowds } = linkPersons(persons)
  const groups = components(links).flatMap((ids) => {
    if (ids.length > mostAtHome) return []
    const members = withoutDoubles(ids.flatMap((id) => byId.get(id) ?? []))
    const kept = new Set(members.map((person) => person.personId))
    const left = links.filter((link) => kept.has(link.a) && kept.has(link.b))
    const isDoubted = (person: HouseholdPerson, home: string) =>
      person.doubles.some((id) => {
        const other = byId.get(id)
        return other?.householdId === home && couldBeOne(person, other)
      })
    // Leaving a double out may have cut the others apart.
    return components(left).flatMap((still) =>
      ofComponent(
        members.filter((person) => still.includes(person.personId)),
        left.filter((link) => still.includes(link.a)),
        isDoubted,
      ),
    )
  })
  return { groups: groups.sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1)), crowds }
}

const keyOf = (group: HouseholdGroup) => group.personIds.join(' ')

/** `isDoubted`: the person may be one who lives there already, and somebody is being asked. */
function ofComponent(
  members: readonly HouseholdPerson[],
  links: readonly HomeLink[],
  isDoubted: (person: HouseholdPerson, home: string) => boolean,
): HouseholdGroup[] {
  const homes = new Set(members.flatMap((person) => person.householdId ?? []))
  const newcomers = members.filter((person) => person.householdId === null)
  if (!homes.size) {
    const ids = members.map((person) => person.personId)
    return [made(null, ids, members, links)]
  }
  const joining = new Map<string, string[]>()
  for (const person of newcomers) {
    const home = homes.size === 1 ? [...homes][0] : likeliestHome(person, members, links)
    if (home && !isDoubted(person, home)) joining.set(home, [...(joining.get(home) ?? []), person.personId])
  }
  return [...joining].map(([home, ids]) => made(home, ids, members, links))
}

/** The home most speaks for; none where two are equal. */
function likeliestHome(person: HouseholdPerson, members: readonly HouseholdPerson[], links: readonly HomeLink[]) {
  const homeOf = new Map(members.map((one) => [one.personId, one.householdId]))
  const sums = new Map<string, number>()
  for (const { a, b, weight } of links) {
    const other = a === person.personId ? b : b === person.personId ? a : null
    const home = other && homeOf.get(other)
    if (home) sums.set(home, (sums.get(home) ?? 0) + weight)
  }
  const [first, second] = [...sums].sort((x, y) => y[1] - x[1])
  return first && first[1] !== second?.[1] ? first[0] : undefined
}

function made(
  householdId: string | null,
  ids: readonly string[],
  members: readonly HouseholdPerson[],
  links: readonly HomeLink[],
): HouseholdGroup {
  const personIds = [...ids].sort()
  const joining = new Set(personIds)
  const concerned = links.filter((link) => joining.has(link.a) || joining.has(link.b))
  const signals = saySignals(householdId !== null, personIds, members, concerned)
  const atHome = concerned.every((link) => link.kinds.includes('address'))
  return { personIds, householdId, signals, confidence: atHome ? 'likely' : 'unsure' }
}

/** Of persons who may be one and the same only the one already at home, else the first, is counted until somebody decides. */
function withoutDoubles(members: readonly HouseholdPerson[]): HouseholdPerson[] {
  const sorted = [...members].sort(
    (x, y) => Number(y.householdId !== null) - Number(x.householdId !== null) || (x.personId < y.personId ? -1 : 1),
  )
  const kept: HouseholdPerson[] = []
  for (const person of sorted) {
    if (person.householdId !== null || !kept.some((one) => couldBeOne(one, person))) kept.push(person)
  }
  return kept
}

function components(links: readonly HomeLink[]): string[][] {
  const parent = new Map<string, string>()
  const find = (id: string): string => {
    const up = parent.get(id)
    if (up === undefined || up === id) return id
    const root = find(up)
    parent.set(id, root)
    return root
  }
  for (const { a, b } of links) {
    for (const id of [a, b]) if (!parent.has(id)) parent.set(id, id)
    parent.set(find(a), find(b))
  }
  const found = new Map<string, string[]>()
  for (const id of parent.keys()) found.set(find(id), [...(found.get(find(id)) ?? []), id])
  return [...found.values()].map((ids) => ids.sort())
}
