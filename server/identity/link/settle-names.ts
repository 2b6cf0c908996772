import type { ColumnKind } from '@/model/identity/match/feature'
import type { MatchColumn } from '@/model/identity/match/plan'
import type { Columns } from './column'

/**
 * Settles what columns of names hold once all are known. A family name without a given name beside it is a whole name. A column
 * just called name, in a file that says nothing else of persons, names organisations where its values do not look like persons.
 */
export function settleNames(
  columns: readonly MatchColumn[],
  said: Readonly<Record<string, ColumnKind>>,
  file: Columns,
): MatchColumn[] {
  const has = (kind: ColumnKind) => columns.some((column) => column.kind === kind)
  const settle = ({ name, kind }: MatchColumn): ColumnKind => {
    if (said[name] !== undefined || has('given_name')) return kind
    if (kind === 'family_name') return has('full_name') ? kind : 'full_name'
    const bare = kind === 'full_name' && /^names?$/i.test(name) && !has('organisation')
    return bare && !columns.some(isPersonal) && !namesPersons(file, name) ? 'organisation' : kind
  }
  return columns.map((column) => ({ ...column, kind: settle(column) }))
}

const isPersonal = ({ name, kind }: MatchColumn) =>
  kind === 'family_name' || (kind !== 'ignore' && /birth|dob|gender|(^|_)sex($|_)|^age$/i.test(name))

const looked = 1000

/** Whether most values are one to four words of letters, none of them a word that houses and firms have; also where there is too little to tell. */
function namesPersons(file: Columns, name: string): boolean {
  const some = file.columns.find((column) => column.name === name)?.values.slice(1, 1 + looked) ?? []
  const persons = some.filter(
    (value) => !houseWords.test(value) && (!/\p{Script=Latin}/u.test(value) || fewWords.test(value)),
  )
  return persons.length >= 0.8 * some.length
}

const fewWords = /^\p{L}[\p{L}\p{M}.'’-]*([ ,]+\p{L}[\p{L}\p{M}.'’-]*){0,3}$/u

const houseWords =
  /(^|[^\p{L}])(the|of|and|at|on|inc|ltd|llc|gmbh|co|company|corp|group|services?|bank|school|centre|center|restaurant|cafe|grill|bar|house|hotel|shop|store|university|institute|association|club)([^\p{L}]|$)/iu
