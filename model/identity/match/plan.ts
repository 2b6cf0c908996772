import type { ColumnKind, FeatureType } from './feature'
import type { Comparison } from './level'
import { comparePlaces } from './compare/place'
import { compareOrganisations } from './compare/organisation'
import { comparePersons } from './compare/person'
import { compareIds } from './compare/ids'
import { compareReach } from './compare/reach'
import { compareCategory, compareDate, compareText } from './compare/value'

/** A column of the records that are compared. `many`: its cell holds a list. */
export type MatchColumn = { name: string; kind: ColumnKind; many?: boolean }

/** What the records are about. Where persons and organisations are mixed, each is compared by what it has. */
export type Subject = 'person' | 'organisation' | 'mixed'

/** What is read of a record and how two records are compared: all that is to know before any data is seen. */
export type MatchPlan = {
  columns: readonly MatchColumn[]
  features: Readonly<Record<string, FeatureType>>
  comparisons: readonly Comparison[]
}

/** What one part of a plan brings along. */
export type PlanPart = { features: Readonly<Record<string, FeatureType>>; comparisons: readonly Comparison[] }

/** Levels of all comparisons together stay within one 31-bit number. */
const mostPatterns = 2 ** 31

/**
 * From kinds of columns to features and comparisons. Columns of one kind that say the same of a record (two telephones, the
 * parts of an address) become one comparison, so that they are counted once; ids, categories, dates and texts stay apart.
 */
export function planFor(columns: readonly MatchColumn[], subject: Subject): MatchPlan {
  const parts = [
    ...comparePersons(columns, subject),
    ...compareOrganisations(columns, subject),
    ...compareReach(columns),
    ...comparePlaces(columns, subject),
    ...columns.filter(({ kind }) => kind === 'date').map(compareDate),
    ...compareIds(columns),
    ...ownKinds.flatMap((kind) => columns.filter((column) => column.kind === kind).flatMap(ofItsOwn)),
  ]
  const features: Record<string, FeatureType> = {}
  const comparisons: Comparison[] = []
  let patterns = 1
  for (const part of parts) {
    const radix = part.comparisons.reduce((all, one) => all * (one.levels.length + 2), 1)
    if (patterns * radix > mostPatterns) continue
    patterns *= radix
    Object.assign(features, part.features)
    comparisons.push(...part.comparisons)
  }
  return { columns, features, comparisons }
}

/** Kinds of columns that stand for themselves; those that tell most come first, while there is room. */
const ownKinds = ['text', 'category'] as const

/** The comparison of a column that stands for itself. */
function ofItsOwn(column: MatchColumn): PlanPart[] {
  if (column.kind === 'category') return [compareCategory(column)]
  return column.kind === 'text' ? [compareText(column)] : []
}
