import { badInput } from '@/lib/errors'
import { type Side, writeSides } from '@/model/metrics/compare-sides'
import { readSides } from '@/model/metrics/read-sides'
import type { Reading } from '../metrics/gap/reading'
import { readingOf, sideOf } from '../metrics/gap/reading-of'

/** The number a reference names. Throws `bad-input` for anything that is not written exactly as the desk writes it. */
export function readingAsked(query: string): Reading {
  const { one } = readSides(paramsOf(query))
  const reading = one && whole(one)
  if (!reading || String(writeSides(sideOf(reading))) !== query) throw badInput('There is no receipt of that name.')
  return reading
}

/** The two numbers a reference names. Throws `bad-input` for anything that is not written exactly as the desk writes it. */
export function gapAsked(query: string): [Reading, Reading] {
  const { one, other } = readSides(paramsOf(query))
  const [first, second] = [one && whole(one), other && whole(other)]
  if (!first || !second || String(writeSides(sideOf(first), sideOf(second))) !== query)
    throw badInput('There is no receipt of that name.')
  return [first, second]
}

const paramsOf = (query: string) => Object.fromEntries(new URLSearchParams(query))

/** The reading, if its day is named: a receipt is of a day, not of whichever is the newest. */
const whole = (side: Side): Reading | undefined => (side.day ? readingOf(side, side.day) : undefined)
