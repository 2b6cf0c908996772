import fc from 'fast-check'
import { describe, it } from 'vitest'
import { parseDate } from './parse-date'
import { parseMoney } from './parse-money'
import { parseTimestamp } from './parse-timestamp'
import { parseCases } from './testing/parse-cases'

describe('what is accepted equals what was sent', () => {
  it('for every day of the calendar', () => {
    const day = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2200-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, (date) => parseDate(date.toISOString().slice(0, 10)) === date.toISOString().slice(0, 10)),
    )
  })
  it('for every moment in every zone', () => {
    const moment = fc.date({
      min: new Date('1901-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moment, fc.integer({ min: -840, max: 840 }), (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1)
        const two = (n: number) => String(n).padStart(2, '0')
        const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
        const parsed = parseTimestamp(local + zone)
        return typeof parsed === 'string' && new Date(parsed).getTime() === date.getTime()
      }),
    )
  })
  it('for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (minor) => {
        const digits = String(Math.abs(minor)).padStart(3, '0')
        return parseMoney(`${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`) === minor
      }),
    )
  })
  it('and whatever else comes is refused in words or taken, never thrown', () => {
    const all = parseCases.map(([, parse]) => parse)
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        for (const parse of all) parse(raw)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        for (const parse of all) parse(raw)
      }),
    )
  }, 30_000)
})
