import { foldText } from '@/lib/fold-text'
import { parseAddress } from '../../normalise/address'
import type { Cells, FeatureMaker } from '../features-of'
import type { MatchPlan } from '../plan'
import { cellTexts, columnsOf, listed, remember } from './cell-texts'

const addressOf = remember((text) => parseAddress(text))
const plain = remember((text) =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
)
const wordsOf = remember((text) => plain(text).split(' '))
const code = remember((text) => foldText(text).replace(/[^\p{L}\p{N}]+/gu, ''))

/** House, street, town and postcode, from columns of their own or parsed from a whole address. */
export function readPlace(plan: MatchPlan): FeatureMaker {
  const streets = columnsOf(plan.columns, 'street')
  const cities = columnsOf(plan.columns, 'city')
  const postcodes = columnsOf(plan.columns, 'postcode')
  const wholes = columnsOf(plan.columns, 'address')
  const read: FeatureMaker['read'] = (cells, into) => {
    const whole = first(cells, wholes)
    const parsed = whole === '' ? null : addressOf(whole)
    const lines = streets.flatMap((column) => cellTexts(cells, column)).join(' ')
    const road = lines === '' ? parsed : addressOf(lines)
    const city = plain(first(cells, cities)) || plain(parsed?.city ?? '') || plain(road?.city ?? '')
    const postcode = code(first(cells, postcodes)) || code(parsed?.postcode ?? '') || code(road?.postcode ?? '')
    if (plan.features.place_words) {
      const all = [...wholes, ...streets, ...cities, ...postcodes].flatMap((column) => cellTexts(cells, column))
      const words = listed(all.flatMap(wordsOf))
      if (words.length > 2) into.place_words = words
    }
    if (road && plan.features.street) {
      const street = core(plain(road.street))
      if (street !== '') {
        into.street = street
        into.street_words = listed(street.split(' '))
      }
      const house = /^\d+/.exec(code(road.number))?.[0] ?? ''
      if (house !== '') into.house = house
    }
    if (city !== '' && plan.features.city) into.city = city
    if (postcode !== '' && plan.features.postcode) {
      into.postcode = postcode
      into.area = areaOf(postcode)
    }
  }
  return { from: [...streets, ...cities, ...postcodes, ...wholes], read }
}

const kinds = new Set(
  'street road avenue lane drive court place square boulevard close crescent terrace grove parade highway parkway circle trail way strasse weg platz rue via calle north south east west n s e w ne nw se sw'.split(
    ' ',
  ),
)

/** A street without the words that name its kind or a direction, which one writes and another leaves out; all of it where nothing else is left. */
const core = (street: string): string => {
  const telling = street.split(' ').filter((word) => !kinds.has(word))
  return telling.length ? telling.join(' ') : street
}

/** The first part of a postcode: all but the last three characters where it has letters, else its first three digits. */
const areaOf = (postcode: string): string =>
  /\p{L}/u.test(postcode) && postcode.length >= 5 ? postcode.slice(0, -3) : postcode.slice(0, 3)

function first(cells: Cells, columns: readonly string[]): string {
  for (const column of columns) {
    const [text] = cellTexts(cells, column)
    if (text !== undefined) return text
  }
  return ''
}
