import { foldLetters } from './fold-letters'
import { formBefore, formBehind, unspacedForms } from './legal-forms'

/**
 * An organisation's name in its parts. `words` say which organisation it is, in order, without legal form, numbers, "the"
 * and "and"; `form` is the legal form in one spelling, empty where none is written; `numbers` are the numbers in the name,
 * without leading zeros; `initials` are the letters a shortened name would have, and a short single word is its own.
 */
export type CompanyName = { words: string[]; form: string; numbers: string[]; initials: string }

const apostrophes = /['’‘ʼʻʹ`´＇׳״"“”„]/gu
const abbreviation = /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu
const dottedForm =
  /(?<![\p{L}\p{N}])(s\.?p\.a|s\.? ?a\.? ?r\.? ?l|s\.?r\.l|sp\. ?z ?o\.? ?o|d\.o\.o|s\.r\.o|k\.k|kft|inc|ltd|corp|co)\.(?=\s|,|\)|$)/gu
const slashed = /(?<![\p{L}\p{N}])(\p{L})\s?\/\s?(\p{L})(?![\p{L}\p{N}])/gu
const webName = /(?<=[\p{L}\p{N}]{2})\.(?:com|net|org|io|co\.uk|de|fr|nl)(?![\p{L}\p{N}])/gu
const joiner = /[&+]/g
const isPlain = /^[\x20-\x7e]*$/
const between = /[^\p{L}\p{M}\p{N}]+/gu
const ands = new Set('and und et och og en y e i a'.split(' '))
const unheard = new Set('the of for in de la le les du des der die das di del el los da do dos van and'.split(' '))

/** Reads the name of an organisation; see `CompanyName`. Where nothing but a form is left, the form's words are the name. */
export function companyName(raw: string): CompanyName {
  const { rest, forms } = withoutUnspacedForms(foldLetters(raw.replace(apostrophes, '')).replace(apostrophes, ''))
  let text = rest
  if (text.includes('.'))
    text = text
      .replace(dottedForm, (form) => form.replace(/[.\s]/g, ''))
      .replace(abbreviation, (letters) => `${letters.replace(/[.\s]/g, '')} `)
      .replace(webName, '')
  if (text.includes('/')) text = text.replace(slashed, '$1$2')
  const all = text
    .replace(joiner, ' and ')
    .split(isPlain.test(text) ? /[^a-z0-9]+/ : between)
    .filter((word) => word !== '')
  const core = withoutForms(all, forms)
  const numbers = core.filter(isNumber).map((number) => number.replace(/^0+(?=\d)/, ''))
  const telling = core.filter((word, i) => !isNumber(word) && !(ands.has(word) && isBetween(core, i)))
  const named = telling.length > 1 && telling[0] === 'the' ? telling.slice(1) : telling
  const words = named.length ? named : numbers.length ? [] : all
  return { words, form: forms.join(' '), numbers, initials: initialsOf(words) }
}

const isNumber = (word: string) => /^\d+$/.test(word)
/** "and" joins only between two words; `E and Y` keeps its letters, for it would else have none. */
const isBetween = (words: readonly string[], i: number) =>
  words[i] === 'and' || (i > 0 && i < words.length - 1 && (words[i]?.length ?? 0) > 1)

function withoutUnspacedForms(text: string): { rest: string; forms: string[] } {
  const forms: string[] = []
  let rest = text
  if (isPlain.test(text)) return { rest, forms }
  for (const [written, canonical] of unspacedForms) {
    const trimmed = rest.trim()
    if (trimmed.length <= written.length) continue
    if (trimmed.startsWith(written)) rest = trimmed.slice(written.length)
    else if (trimmed.endsWith(written)) rest = trimmed.slice(0, -written.length)
    else continue
    forms.push(canonical)
  }
  return { rest, forms }
}

/** Takes legal forms off both ends as long as a word is left; adds them to `forms` in the order they are written. */
function withoutForms(all: readonly string[], forms: string[]): string[] {
  let words = [...all]
  const front = formBefore(words)
  if (front && front.words.length < words.length) {
    forms.push(front.canonical)
    words = words.slice(front.words.length)
  }
  const back: string[] = []
  for (let form = formBehind(words); form && form.words.length < words.length; form = formBehind(words)) {
    back.unshift(form.canonical)
    words = words.slice(0, words.length - form.words.length)
    while (words.length > 1 && words.at(-1) === 'and') words.pop()
  }
  forms.push(...back)
  return words
}

function initialsOf(words: readonly string[]): string {
  const heard = words.filter((word) => !unheard.has(word))
  const [only = ''] = heard
  if (heard.length <= 1) return only.length >= 2 && only.length <= 5 ? only : ''
  return heard
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0))
    .join('')
    .slice(0, 12)
}
