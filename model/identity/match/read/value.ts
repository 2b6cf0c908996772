import { foldText } from '@/lib/fold-text'
import { normaliseId } from '../../normalise/checked-id'
import { strictDate } from '../../normalise/date'
import { featureName } from '../feature-name'
import type { FeatureMaker } from '../features-of'
import type { MatchColumn, MatchPlan } from '../plan'
import { cellTexts, listed, remember } from './cell-texts'

const idOf = remember((text) => normaliseId(text).value)
const dayOf = remember(readDay)
const wordsOf = remember((text) =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
)

/** Reads a column that is compared on its own; null where the plan does not compare it. */
export function readValue(plan: MatchPlan, column: MatchColumn): FeatureMaker | null {
  const name = featureName(column)
  const type = plan.features[name]
  if (type === undefined) return null
  if (column.kind === 'date') return readDate(column.name, name)
  const normalise = column.kind === 'id' ? idOf : wordsOf
  const read: FeatureMaker['read'] = (cells, into) => {
    const values = cellTexts(cells, column.name).map(normalise)
    const [value = ''] = values
    if (type === 'list' && values.length) into[name] = listed(values)
    else if (value !== '') into[name] = value
    if (column.kind === 'text' && value !== '')
      into[`${name}_words`] = listed(values.flatMap((text) => text.split(' ')))
  }
  return { from: [column.name], read }
}

function readDate(column: string, name: string): FeatureMaker {
  const read: FeatureMaker['read'] = (cells, into) => {
    const [text] = cellTexts(cells, column)
    if (text === undefined) return
    const day = dayOf(text)
    if (day === false) return
    into[name] = day.digits
    into[`${name}_swapped`] = day.swapped
    into[`${name}_sorted`] = day.digits.slice(0, 4) + [day.digits.slice(4, 6), day.digits.slice(6)].sort().join('')
    into[`${name}_in_year`] = day.digits.slice(4)
    into[`${name}_year`] = Number(day.digits.slice(0, 4))
    if (day.number !== null) into[`${name}_day`] = day.number
  }
  return { from: [column], read }
}

type Day = { digits: string; swapped: string; number: number | null }

/** A date with a year of two digits: after 1930, which is right for people and for most of what is dated. */
const withCentury = (raw: string): string =>
  raw
    .trim()
    .replace(
      /^(\d{1,2}([-/. ])(?:\d{1,2}|[A-Za-z]{3,9})\2)(\d{2})$/,
      (_, front: string, _mark, year: string) => `${front}${Number(year) > 30 ? 19 : 20}${year}`,
    )

/** A day as eight digits, also one that the calendar does not have: a slip in it must not hide the rest. */
function readDay(raw: string): Day | false {
  const date = strictDate(withCentury(raw))
  const digits = date
    ? `${String(date.year).padStart(4, '0')}${String(date.month).padStart(2, '0')}${String(date.dayOfMonth).padStart(2, '0')}`
    : raw.replace(/\D/g, '')
  if (digits.length !== 8) return false
  return { digits, swapped: digits.slice(0, 4) + digits.slice(6) + digits.slice(4, 6), number: date ? date.day : null }
}
