import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import { type GapDimension, gapDimensions } from '@/model/metrics/split-gap'

/** What a receipt can be asked of. */
export type Reference =
  | { kind: 'value'; grain: GoldenGrain; entityId: string; field: string }
  | { kind: 'metric'; metric: string; entityId: string; day: string | null }
  | { kind: 'total'; metric: string; day: string | null }
  | { kind: 'fact'; table: string; factId: string; column: string }
  | { kind: 'record'; recordId: string; field: string }
  | { kind: 'check'; check: string }
  | { kind: 'derived'; grain: GoldenGrain; entityId: string; fact: string }
  | { kind: 'asof'; grain: GoldenGrain; entityId: string; field: string; valid: string; known: string | null }
  | { kind: 'identity'; grain: GoldenGrain; entityId: string; aspect: string }
  | { kind: 'list'; grain: GoldenGrain; query: string }
  | { kind: 'queue'; group: string; query: string }
  | { kind: 'row'; table: string; key: readonly string[]; column: string }
  | { kind: 'figure'; figure: string; given: readonly string[] }
  | { kind: 'reading'; query: string }
  | { kind: 'gap'; part: GapDimension | 'whole'; query: string; of: GapAspect }
  | { kind: 'tally'; list: string; aspect: string; query: string }

/** What of a step of a gap: by how much it moves the number, how many customers it has, what one of them counts for before it or after. */
export type GapAspect = 'amount' | 'customers' | { side: 'before' | 'after'; customer: string }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** The parts of a row's key, each a word or an id, joined by a tilde. */
const rowKey = /^[\w.-]{1,80}(~[\w.-]{1,80}){0,2}$/
const word = /^[a-z][a-z0-9_-]{0,59}$/

/** Reads a reference such as `value:account:<id>:plan`. Throws bad-input for anything else. */
export function readReference(text: string): Reference {
  const [kind = '', ...parts] = text.split(':')
  const found = Object.hasOwn(readers, kind) ? readers[kind as Reference['kind']](parts) : null
  if (!found) throw badInput('There is no receipt of that name.')
  return found
}

type Reader<K extends Reference['kind']> = (parts: readonly string[]) => Extract<Reference, { kind: K }> | null

const readers: { [K in Reference['kind']]: Reader<K> } = {
  value: ([a = '', id = '', field = '', ...rest]) => {
    const grain = grainOf(a)
    return grain && uuid.test(id) && word.test(field) && none(rest)
      ? { kind: 'value', grain, entityId: id, field }
      : null
  },
  metric: ([metric = '', id = '', day = null, ...rest]) =>
    word.test(metric) && uuid.test(id) && dayOrNone(day) && none(rest)
      ? { kind: 'metric', metric, entityId: id, day }
      : null,
  total: ([metric = '', day = null, ...rest]) =>
    word.test(metric) && dayOrNone(day) && none(rest) ? { kind: 'total', metric, day } : null,
  fact: ([table = '', id = '', column = '', ...rest]) =>
    word.test(table) && uuid.test(id) && word.test(column) && none(rest)
      ? { kind: 'fact', table, factId: id, column }
      : null,
  record: ([id = '', field = '', ...rest]) =>
    uuid.test(id) && word.test(field) && none(rest) ? { kind: 'record', recordId: id, field } : null,
  check: ([check = '', ...rest]) => (word.test(check) && none(rest) ? { kind: 'check', check } : null),
  derived: ([a = '', id = '', fact = '', ...rest]) => {
    const grain = grainOf(a)
    return grain && uuid.test(id) && word.test(fact) && none(rest)
      ? { kind: 'derived', grain, entityId: id, fact }
      : null
  },
  asof: ([a = '', id = '', field = '', valid = '', known = null, ...rest]) => {
    const grain = grainOf(a)
    const fits = uuid.test(id) && word.test(field) && isDay(valid) && dayOrNone(known) && none(rest)
    return grain && fits ? { kind: 'asof', grain, entityId: id, field, valid, known } : null
  },
  identity: ([a = '', id = '', aspect = '', ...rest]) => {
    const grain = grainOf(a)
    return grain && uuid.test(id) && word.test(aspect) && none(rest)
      ? { kind: 'identity', grain, entityId: id, aspect }
      : null
  },
  list: ([a = '', query = '', ...rest]) => {
    const grain = grainOf(a)
    return grain && none(rest) ? { kind: 'list', grain, query } : null
  },
  queue: ([group = '', query = '', ...rest]) =>
    word.test(group) && none(rest) ? { kind: 'queue', group, query } : null,
  row: ([table = '', key = '', column = '', ...rest]) =>
    word.test(table) && rowKey.test(key) && word.test(column) && none(rest)
      ? { kind: 'row', table, key: key.split('~'), column }
      : null,
  figure: ([figure = '', ...given]) =>
    word.test(figure) && given.length <= 6 ? { kind: 'figure', figure, given } : null,
  reading: ([query = '', ...rest]) => (query && none(rest) ? { kind: 'reading', query } : null),
  gap: ([a = '', query = '', ...rest]) => {
    const part = ['whole' as const, ...gapDimensions].find((one) => one === a)
    const of = aspectOf(rest)
    return part && of && query && (part !== 'whole' || of === 'amount') ? { kind: 'gap', part, query, of } : null
  },
  tally: ([list = '', aspect = '', query = '', ...rest]) =>
    word.test(list) && word.test(aspect) && none(rest) ? { kind: 'tally', list, aspect, query } : null,
}

function aspectOf([what, customer = '', ...rest]: readonly string[]): GapAspect | null {
  if (what === undefined) return 'amount'
  if (what === 'customers') return customer === '' ? what : null
  return (what === 'before' || what === 'after') && uuid.test(customer) && none(rest) ? { side: what, customer } : null
}

const grainOf = (text: string) => goldenGrains.find((one) => one === text)
const none = (rest: readonly string[]) => rest.length === 0
const isDay = (text: string) => z.iso.date().safeParse(text).success
const dayOrNone = (day: string | null) => day === null || isDay(day)
