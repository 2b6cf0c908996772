import type { ColumnKind } from '@/model/identity/match/feature'
import type { MatchColumn, Subject } from '@/model/identity/match/plan'
import type { Column, Columns } from './column'
import { kindByName } from './kind-by-name'
import { kindByShape } from './kind-by-shape'
import { settleNames } from './settle-names'

/** What the person says of the columns; all else is guessed. */
export type Said = {
  /** Column that names the record; `id`, or the first whose values are all different. */
  id?: string
  /** Column that names the source a record came from; each customer may be in one source more than once. */
  source?: string
  kinds: Readonly<Record<string, ColumnKind>>
  subject?: Subject
}

export type Guess = { id: string | null; source: string | null; columns: MatchColumn[]; subject: Subject }

/** Columns that hold the answer. They are never evidence, whatever anybody says. */
const truth =
  /^(true_?)?(cluster|entity|match|group|golden|ground_?truth|label)([ _-]?(id|key|label|truth|no|number))?$|ground_?truth/i

/** Guesses from header names and values what each column holds, and whether records are persons, organisations or both. */
export function guessColumns(file: Columns, said: Said): Guess {
  const id = said.id ?? file.columns.find(({ name }) => /^(rec(ord)?_?|row_?|unique_?)?id$/i.test(name))?.name ?? null
  const source =
    said.source ??
    file.columns.find(({ name }) => /^(data_?)?(source|set|file)(_?(name|file|system|set))?$|^dataset$/i.test(name))
      ?.name ??
    null
  const columns = file.columns.map((column): MatchColumn => {
    const { name } = column
    if (name === id || name === source || truth.test(name)) return { name, kind: 'ignore' }
    return { name, kind: said.kinds[name] ?? kindOf(column, file.rows) }
  })
  const merged = settleNames(columns, said.kinds, file)
  return { id, source, columns: merged, subject: said.subject ?? subjectOf(merged, file) }
}

function kindOf(column: Column, rows: number): ColumnKind {
  if (column.values.length < 2) return 'ignore'
  return kindByName(column) ?? kindByShape(column, rows)
}

function subjectOf(columns: readonly MatchColumn[], file: Columns): Subject {
  const filled = (kinds: readonly ColumnKind[]) =>
    Math.max(0, ...columns.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => known(file, name)))
  const [persons, organisations] = [filled(['given_name', 'family_name', 'full_name']), filled(['organisation'])]
  if (organisations === 0) return 'person'
  if (persons === 0) return 'organisation'
  return Math.min(persons, organisations) > 0.9 * file.rows ? 'person' : 'mixed'
}

function known(file: Columns, name: string): number {
  const column = file.columns.find((one) => one.name === name)
  return column ? column.ids.reduce((sum, id) => sum + (id > 0 ? 1 : 0), 0) : 0
}
