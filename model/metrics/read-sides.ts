import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { type Role, roleKeys, roles } from '../access/roles'
import { readFilters, type UrlParams } from '../filters/read-filters'
import { type MetricKey, metricOf } from './all-metrics'
import type { Side } from './compare-sides'

/**
 * The one or two numbers an address names (`writeSides`): the second is of the first's metric where it names none. Throws
 * `bad-input` with a sentence for what cannot be read.
 */
export function readSides(params: UrlParams): { one?: Side; other?: Side } {
  const first = metricAsked(params, 'a')
  const second = metricAsked(params, 'b') ?? first
  return {
    ...(first ? { one: readSide(params, 'a', first) } : {}),
    ...(second ? { other: readSide(params, 'b', second) } : {}),
  }
}

function metricAsked(params: UrlParams, name: 'a' | 'b'): MetricKey | undefined {
  const key = text(params[name])
  const metric = key ? metricOf(key) : undefined
  if (key && !metric) throw badInput(`There is no metric “${key}”.`, { [name]: 'Not a metric.' })
  return metric?.key
}

function readSide(params: UrlParams, name: 'a' | 'b', key: MetricKey): Side {
  const own = Object.fromEntries(
    Object.entries(params).flatMap(([param, value]) =>
      param.startsWith(`${name}.`) ? [[param.slice(2), value] as const] : [],
    ),
  )
  const { values, wrong } = readFilters(metricOf(key)?.grain ?? 'account', own)
  const [mistake] = Object.values(wrong)
  if (mistake) throw badInput(mistake, wrong)
  const as = readRole(text(own.as))
  const books = [own.books ?? []].flat().flatMap((one) => one.split(',').filter(Boolean))
  if (as && roles[as].rows === 'book' && books.length === 0)
    throw badInput(`Choose the team as whose ${roles[as].label.toLowerCase()} manager it is seen.`)
  return {
    metric: key,
    version: readVersion(text(own.version)),
    day: readDay(text(own.day)),
    known: readMoment(text(own.known)),
    as,
    books: as && roles[as].rows === 'book' ? books : undefined,
    filters: values,
  }
}

function readRole(as: string | undefined): Role | undefined {
  if (!as) return undefined
  return roleKeys.find((role) => role === as) ?? refuse(`There is no role “${as}”.`)
}

function readVersion(version: string | undefined): number | undefined {
  if (!version) return undefined
  return /^[1-9]\d{0,3}$/.test(version) ? Number(version) : refuse(`“${version}” is not a version.`)
}

function readDay(day: string | undefined): string | undefined {
  if (!day) return undefined
  return isDay(day) ? day : refuse(`“${day}” is not a day.`)
}

/** A moment of UTC; a day is its last moment. */
function readMoment(at: string | undefined): string | undefined {
  if (!at) return undefined
  const whole = isDay(at) ? `${at}T23:59:59.999Z` : at.endsWith('Z') ? at : `${at}Z`
  const fits = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/.test(whole) && isDay(whole.slice(0, 10))
  const time = fits ? Date.parse(whole) : Number.NaN
  return Number.isNaN(time) ? refuse(`“${at}” is not a moment.`) : new Date(time).toISOString()
}

const isDay = (day: string): boolean => z.iso.date().safeParse(day).success

const refuse = (sentence: string): never => {
  throw badInput(sentence)
}

const text = (value: UrlParams[string]): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined
