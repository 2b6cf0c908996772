import { badInput } from '@/lib/errors'
import { foldText } from '@/lib/fold-text'
import type { Role } from '@/model/access/roles'
import type { FieldValue } from '@/model/fields/field'
import { filtersOf } from '@/model/filters/all-filters'
import type { AnyFilter, AnySubject, FilterValue } from '@/model/filters/filter'
import { mayUse } from '@/model/filters/may-use'
import type { GoldenGrain } from '@/model/grains'
import type { PastRow } from './past-row'

type Test = (row: PastRow) => boolean

/**
 * The filters of a list as a test of past rows: by values as they were then, days counted from the day `valid`. Throws
 * bad-input, naming the filter, for one that is unknown, not readable, or asks for what is not kept for past days.
 */
export function pastFilter(
  role: Role,
  { grain, filters, q }: { grain: GoldenGrain; filters: readonly FilterValue[]; q: string },
  valid: string,
): Test {
  const tests = filters.map(({ key, value }) => {
    const filter = filtersOf(grain).find((one) => one.key === key)
    if (!filter) throw badInput(`This list has no filter “${key}”.`, { [key]: 'Not a filter of this list.' })
    if (!mayUse(role, grain, filter.on))
      throw badInput(`You cannot filter by “${filter.label}”, a value you may not see.`, { [key]: 'Not readable.' })
    if ('about' in filter.on && filter.on.about !== 'sources')
      throw badInput(`The list cannot be filtered by “${filter.label}” as of a day: it is only known of today.`, {
        [key]: 'Only known of today.',
      })
    return testOf(filter, value, valid)
  })
  const words = foldText(q.trim())
  if (words) tests.push(named(words))
  return (row) => tests.every((test) => test(row))
}

function testOf(filter: AnyFilter, value: string, valid: string): Test {
  const amount = Number(value) * (filter.money ? 100 : filter.percent ? 0.01 : 1)
  const listed = new Set(value.split(',').map((part) => part.trim()))
  const until = new Date(Date.parse(valid) + amount * 86_400_000)
  const number = (row: PastRow) => {
    const found = valueThen(row, filter.on)
    return found === null ? Number.NaN : Number(found)
  }
  const tests: Record<AnyFilter['test'], Test> = {
    'one-of': (row) =>
      'about' in filter.on
        ? row.sources.some((source) => listed.has(source))
        : listed.has(String(valueThen(row, filter.on) ?? '')),
    'at-least': (row) => number(row) >= amount,
    below: (row) => number(row) < amount,
    'within-days': (row) => {
      const day = valueThen(row, filter.on)
      return typeof day === 'string' && day >= valid && Date.parse(day) <= until.getTime()
    },
  }
  return tests[filter.test]
}

/** By its code or by its name of then; where nobody had named it by then, by today's. */
const named =
  (words: string): Test =>
  ({ values, code, presentName }) => {
    const name = typeof values.name === 'string' ? values.name : presentName
    return code.toLowerCase() === words || (name !== null && foldText(name).includes(words))
  }

/** What a row had then of what a list filters or sorts by; null where nothing. */
export function valueThen(row: PastRow, on: AnySubject): FieldValue | null {
  if ('field' in on) return row.values[on.field] ?? null
  if ('metric' in on) return row.metrics[on.metric]?.value ?? null
  return on.about === 'number' ? row.number : row.sources.length
}
