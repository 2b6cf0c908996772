import { type HouseholdPerson, type HouseholdSignal, type SignalKind, signalWeights } from './household-person'
import type { HomeLink } from './link-persons'

const order: readonly SignalKind[] = ['payment', 'address', 'phone', 'surname']

const shared: Readonly<Record<SignalKind, string>> = {
  payment: 'pay with the same means',
  address: 'live at the same address',
  phone: 'share a phone number',
  surname: 'have the same last name',
}
const joins: Readonly<Record<SignalKind, string>> = {
  payment: 'pay with what the household pays with',
  address: 'live where the household lives',
  phone: 'share a phone number with the household',
  surname: 'have the last name of somebody in the household',
}

/** What speaks for a group, strongest first: each signal with how many of the persons it holds for. Values are not said. */
export function saySignals(
  joining: boolean,
  personIds: readonly string[],
  members: readonly HouseholdPerson[],
  links: readonly HomeLink[],
): HouseholdSignal[] {
  const asked = new Set(personIds)
  const homes = new Set(members.filter((one) => one.householdId !== null).map((one) => one.personId))
  return order.flatMap((kind) => {
    const own = links.filter((link) => link.kinds.includes(kind))
    const ends = own.flatMap(({ a, b }) => [a, b])
    const holders = new Set(ends.filter((id) => asked.has(id)))
    if (!holders.size) return []
    const withHome = joining && own.some(({ a, b }) => homes.has(a) || homes.has(b))
    const who = count(holders.size, personIds.length)
    const says = (withHome ? joins : shared)[kind]
    return [{ kind, sentence: `${who} ${holders.size === 1 ? singular(says) : says}.`, weight: signalWeights[kind] }]
  })
}

function count(holders: number, of: number): string {
  if (holders < of) return `${holders} of ${of}`
  return of === 1 ? 'The newcomer' : of === 2 ? 'Both' : `All ${of}`
}

const singular = (says: string) => says.replace(/^(live|share|pay)\b/, '$1s').replace(/^have\b/, 'has')
