import { nicknameGroup } from '../normalise/nickname'
import type { HouseholdPerson } from './household-person'

/**
 * Whether two who share a home might be one and the same person: no two birthdays say otherwise, and they wait for a person
 * as likely the same, or their first names fit each other (equal, short for the other, an initial, changed places, unknown).
 */
export function couldBeOne(a: HouseholdPerson, b: HouseholdPerson): boolean {
  if (a.birthday && b.birthday && a.birthday !== b.birthday) return false
  if (a.doubles.includes(b.personId) || b.doubles.includes(a.personId)) return true
  if (fits(a.given, b.given)) return true
  return a.given === b.family && a.family === b.given
}

function fits(x: string, y: string): boolean {
  if (!x || !y) return true
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (long.startsWith(short.replace(/\.$/, ''))) return true
  return nicknameGroup(x) === nicknameGroup(y)
}
