import type { Features } from '../feature'
import { motherWords } from '../read/role-words'

/** What in their names makes two records parent and subsidiary, or branches of one house. Names neither of them, in either order alike. */
export function sayRelation(kind: 'parent' | 'sibling', a: Features, b: Features): string {
  if (kind === 'parent') {
    const added = [...listOf(a, 'org_role'), ...listOf(b, 'org_role')].filter((word) => motherWords.has(word))
    return `One name adds ${added.map((word) => `“${word}”`).join(' and ')}; otherwise they are the same`
  }
  const [feature, what] = marks.find(([name]) => differ(listOf(a, name), listOf(b, name))) ?? marks[0]
  const both = [listOf(a, feature).join(' '), listOf(b, feature).join(' ')].sort()
  return `The same name but for ${what}: “${both[0]}” and “${both[1]}”`
}

const marks = [
  ['org_numbers', 'the number'],
  ['org_place', 'the town'],
  ['org_role', 'the part of the group'],
] as const

const listOf = (features: Features, name: string): readonly string[] => {
  const value = features[name]
  return typeof value === 'object' ? value : []
}

const differ = (x: readonly string[], y: readonly string[]): boolean =>
  x.length > 0 && y.length > 0 && !x.some((value) => y.includes(value))
