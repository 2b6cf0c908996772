import type { Features } from './feature'
import { motherWords, roleWords } from './read/role-words'

/**
 * Whether two organisations of one name are near relations rather than one: `parent` where one name says holding, group or
 * worldwide and the other does not, `sibling` where both name a different number, town or country. Null where the names do not
 * say so, where they are of different houses, or where a tax id or the door they share says they are one after all.
 */
export function relationOf(a: Features, b: Features): 'parent' | 'sibling' | null {
  if (shareId(a, b) || !sameHouse(a, b)) return null
  const [left, right] = [mothers(a).length > 0, mothers(b).length > 0]
  if (left !== right) return 'parent'
  const apart = ['org_numbers', 'org_place', 'org_role'].some((name) => differ(listOf(a, name), listOf(b, name)))
  return apart && !sameDoor(a, b) ? 'sibling' : null
}

/** Which of two organisations that are parent and daughter is the parent. */
export const parentOf = (a: Features): 'a' | 'b' => (mothers(a).length > 0 ? 'a' : 'b')

const listOf = (features: Features, name: string): readonly string[] => {
  const value = features[name]
  return typeof value === 'object' ? value : []
}

const mothers = (features: Features): string[] => listOf(features, 'org_role').filter((word) => motherWords.has(word))

const differ = (x: readonly string[], y: readonly string[]): boolean =>
  x.length > 0 && y.length > 0 && !x.some((value) => y.includes(value))

/** The words that are left without those that name a member of the group are the same. */
function sameHouse(a: Features, b: Features): boolean {
  const house = (features: Features) => {
    const place = listOf(features, 'org_place')
    return listOf(features, 'org_words').filter((word) => !roleWords.has(word) && !place.includes(word))
  }
  const [x, y] = [house(a), house(b)]
  return x.length > 0 && x.join(' ') === y.join(' ')
}

const shareId = (a: Features, b: Features): boolean =>
  Object.keys(a).some((name) => name.startsWith('id_') && textsOf(a, name).some((id) => textsOf(b, name).includes(id)))

const textsOf = (features: Features, name: string): readonly string[] => {
  const value = features[name]
  return typeof value === 'string' ? [value] : typeof value === 'object' ? value : []
}

const sameDoor = (a: Features, b: Features): boolean =>
  a.house !== undefined && a.house === b.house && a.street === b.street
