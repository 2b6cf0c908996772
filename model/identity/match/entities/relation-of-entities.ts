import type { Features } from '../feature'
import { parentOf, relationOf } from '../relation-of'
import { sayRelation } from './say-relation'

/** How two organisations are related; of `parent` which one it is. The sentence names neither. */
export type EntityRelation =
  | { kind: 'parent'; parent: 'a' | 'b'; sentence: string }
  | { kind: 'sibling'; sentence: string }

/**
 * Whether two organisations are near relations rather than one, by all their records: some two of them must say so, and none
 * may say otherwise by a name or an id that both go by, nor by calling now the one the parent and now the other. Null
 * where they are not. The order of the records changes nothing.
 */
export function relationOfEntities(left: readonly Features[], right: readonly Features[]): EntityRelation | null {
  const pairs = left.flatMap((a) => right.map((b) => ({ a, b })))
  if (pairs.some(({ a, b }) => asOne(a, b))) return null
  const related = pairs.flatMap(({ a, b }) => {
    const kind = relationOf(a, b)
    return kind ? [{ kind, parent: parentOf(a), sentence: sayRelation(kind, a, b) }] : []
  })
  const parents = related.filter(({ kind }) => kind === 'parent')
  const [first] = inOrder(parents.length ? parents : related)
  if (!first || parents.some(({ parent }) => parent !== first.parent)) return null
  const { kind, parent, sentence } = first
  return kind === 'parent' ? { kind, parent, sentence } : { kind, sentence }
}

/** A name may be given in a longer and a shorter form; only who has the same forms goes by the same name. */
const asOne = (a: Features, b: Features): boolean =>
  (a.org !== undefined && String(a.org) === String(b.org) && relationOf(a, b) === null) ||
  Object.keys(a).some((key) => key.startsWith('id_') && listOf(a[key]).some((id) => listOf(b[key]).includes(id)))

const listOf = (value: Features[string] | undefined): readonly unknown[] =>
  value === undefined ? [] : typeof value === 'object' ? value : [value]

const inOrder = <T extends { sentence: string }>(found: readonly T[]): T[] =>
  [...found].sort((p, q) => (p.sentence < q.sentence ? -1 : p.sentence > q.sentence ? 1 : 0))
