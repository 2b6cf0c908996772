import { type SQL, sql } from 'drizzle-orm'
import { crossReference, type IdentifierKind, identifierKinds } from '@/model/identity/identifier-kinds'

const declared = Object.entries(identifierKinds) as [string, IdentifierKind][]
const text = (value: string) => `'${value.replaceAll("'", "''")}'`
const list = (values: readonly string[]) => values.map(text).join(', ')

/**
 * The condition under which identifier `i` joins records by itself, written from the declared kinds: it is of a joining
 * kind for its grain, and verified where that is asked. Junk values are sorted out by `isJunk` afterwards.
 */
export const joinsByItself: SQL = sql.raw(
  `(${["i.kind like '%.%'", ...declared.filter(([, kind]) => kind.joins.length).map(kindCondition)].join(' or ')})`,
)

/** Does the kind of row `of` join its grain only as long as no system knows two records by it? */
export const isOneEach = (of: string): SQL =>
  sql.raw(
    `(${declared
      .filter(([, kind]) => kind.oneEach.length)
      .map(([name, kind]) => `(${of}.kind = ${text(name)} and ${of}.grain in (${list(kind.oneEach)}))`)
      .join(' or ')})`,
  )

/** Identifiers `i` of which one customer has a single value; junk is sorted out afterwards. */
export const isExclusive: SQL = sql.raw(
  `(${declared
    .filter(([, kind]) => kind.exclusive.length)
    .map(([name, kind]) => `(i.kind = ${text(name)} and i.grain in (${list(kind.exclusive)}))`)
    .join(' or ')})`,
)

/** Grains in which some kind is exclusive, as a list. */
export const exclusiveGrains: SQL = sql.raw(list([...new Set(declared.flatMap(([, kind]) => kind.exclusive))]))

/** How many records may share a value of kind `k` before it proves nothing. */
export const shareLimit = (kind: string): SQL =>
  sql.raw(
    `case ${kind} ${declared.map(([name, { shareLimit: most }]) => `when ${text(name)} then ${most}`).join(' ')} else ${crossReference.shareLimit} end`,
  )

function kindCondition([name, kind]: [string, IdentifierKind]): string {
  return `(i.kind = ${text(name)} and i.grain in (${list(kind.joins)})${kind.needsVerified ? ' and i.verified' : ''})`
}
