import { foldLetters } from './fold-letters'
import { postcodeIn } from './postcode'
import { streetWord } from './street-words'

/** An address in its parts, folded; empty where the text does not say. Nothing is looked up or guessed from a map. */
export type Address = { number: string; street: string; unit: string; postcode: string; city: string }

const unitBefore =
  /(?:^|[\s,])((?:flat|unit|suite|ste|apt|apartment|appartement|appt|room|rm|floor|shop|office|studio|wohnung|whg|etage|stock|bus|bte|app|interno|piso|puerta|block|lot|kv|кв|#)\.?\s*#?\s*(?=[\p{L}\p{N}]{0,3}\d|[a-z](?![a-z]))[\p{L}\p{N}]{1,6})(?=[\s,]|$)/u
const ordinalFloor = /(?:^|[\s,])(\d{1,2}(?:st|nd|rd|th) floor|ground floor|top floor)(?=[\s,]|$)/u
// A letter of the compass apart from the number belongs to the street: `1450 N City Rd`.
const numberForm =
  /^(?:no?\.?\s*)?(\d{1,6}(?:\s?[-/–]\s?\d{1,5})?(?:\s?(?:bis|ter|quater)(?=\s)|[a-z]|\s[a-df-mo-rt-vx-z])?)(?=[\s,]|$)/u
const numberBehind =
  /[\s,](?:n[or°º]?\.?\s*)?(\d{1,5}(?:\s?[-/–]\s?\d{1,5}[a-z]?)?(?:[a-z]|\s[a-df-mo-rt-vx-z]|[- ]?(?:bis|ter))?)$/u
const ascii = /^[\x20-\x7e]*$/
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const blockNumber = /(\d+)(?:丁目|番地|番|号|-|の)/gu

/**
 * Takes an address apart: house number before the street or behind it, street with its kind in one spelling (St, Str.,
 * Straße, Ave), unit, postcode by the country's pattern, town behind it. `country` (ISO 3166) settles what is unclear.
 */
export function parseAddress(raw: string, country?: string): Address {
  const text = foldLetters(raw)
    .replace(/[\n\r;]+/g, ', ')
    .replace(/\s*,[\s,]*/g, ', ')
    .replace(/^, |, $/g, '')
  if (!ascii.test(text) && han.test(text)) return eastAsian(text)
  const found = postcodeIn(text, country)
  const unit = unitBefore.exec(found.rest) ?? (found.rest.includes('floor') ? ordinalFloor.exec(found.rest) : null)
  const bare = (unit ? found.rest.replace(unit[1] ?? '', ' ') : found.rest)
    .replace(/\s*,[\s,]*/g, ', ')
    .replace(/^[\s,]+|[\s,]+$/g, '')
  const parts = bare.split(', ').filter((part) => part !== '')
  const both = parts.findIndex((part) => /\d/.test(part) && /\p{L}/u.test(part))
  const at = Math.max(0, both < 0 ? parts.findIndex((part) => /\p{L}/u.test(part)) : both)
  const line = parts[at] ?? ''
  const lone = at > 0 && /^\d{1,5}[a-z]?$/.test(parts[at - 1] ?? '') ? (parts[at - 1] ?? '') : ''
  const { number, street } = splitNumber(line)
  const number2 = number || lone || (/^\d{1,5}[a-z]?$/.test(parts[at + 1] ?? '') ? (parts[at + 1] ?? '') : '')
  const after = parts.slice(at + 1).filter((part) => part !== number2 && !/\d/.test(part))
  return {
    number: number2.replace(/\s/g, '').replace('–', '-'),
    street: streetWords(street),
    unit:
      (unit?.[1] ?? '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
        .split(' ')
        .at(unit?.[1]?.includes('floor') ? 0 : -1) ?? '',
    postcode: found.postcode,
    city: plain(found.city || (after[0] ?? '')),
  }
}

function splitNumber(line: string): { number: string; street: string } {
  const front = numberForm.exec(line)
  if (front && front[0].length < line.length) return { number: front[1] ?? '', street: line.slice(front[0].length) }
  const behind = numberBehind.exec(line)
  if (behind) return { number: behind[1] ?? '', street: line.slice(0, behind.index) }
  return { number: '', street: line }
}

const plain = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()

const streetWords = (street: string) =>
  plain(street.replace(/['’.]/g, (mark) => (mark === '.' ? ' ' : '')))
    .split(' ')
    .map((word, i, all) => streetWord(word, i, all.length))
    .join(' ')
    .trim()

/** Written from the large to the small without spaces: kept whole, its numbers joined. */
function eastAsian(text: string): Address {
  const postcode = /〒?\s?(\d{3}-?\d{4}|\d{6})(?!\d)/u.exec(text)
  const rest = (postcode ? text.replace(postcode[0], '') : text).replace(/[\s,]/g, '')
  const numbers = [...rest.matchAll(blockNumber)].map((found) => found[1])
  const last = /(\d+)$/.exec(rest)?.[1]
  const number = [...numbers, ...(last ? [last] : [])].join('-')
  return {
    number,
    street: rest.replace(/[\d丁目番地号の-]+$/u, ''),
    unit: '',
    postcode: (postcode?.[1] ?? '').replace('-', ''),
    city: '',
  }
}
