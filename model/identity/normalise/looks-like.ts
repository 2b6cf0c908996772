import { foldLetters } from './fold-letters'
import { fromPunycode } from './from-punycode'

/** Letters by the Latin letter or digit they are mistaken for; one line each. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'аαɑ⍺а',
  b: 'ьƅв',
  c: 'сϲⅽс',
  d: 'ԁⅾ',
  e: 'еεє℮',
  f: 'ғƒ',
  g: 'ɡց',
  h: 'һհн',
  i: 'іιɩӏ',
  j: 'јϳ',
  k: 'кκ',
  l: '1|ⅼו',
  m: 'мⅿ',
  n: 'пηո',
  o: '0оοօσס०੦',
  p: 'рρ',
  q: 'ԛգ',
  r: 'гᴦ',
  s: 'ѕꜱ5',
  t: 'тτ',
  u: 'υսц',
  v: 'νѵⅴ',
  w: 'ԝωшա',
  x: 'хχⅹ',
  y: 'уγүʏ',
  z: 'ᴢ2',
}

const plainOf = new Map(
  Object.entries(lookAlikes).flatMap(([plain, letters]) => [...letters].map((letter) => [letter, plain] as const)),
)
/** Pairs of letters that run together. */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
]

/**
 * What an address looks like to a hurried eye: look-alike letters of other scripts, full width, accents, digits for
 * letters and letters that run together all give one skeleton. Two addresses with one skeleton that are not equal are
 * evidence of a mistake or a deceit, never the same mailbox.
 */
export function looksLike(email: string): string {
  const at = email.lastIndexOf('@')
  const host = email
    .slice(at + 1)
    .split('.')
    .map(fromPunycode)
    .join('.')
  const text = foldLetters(email.slice(0, at + 1) + host)
  const letters = [...text].map((letter) => plainOf.get(letter) ?? letter).join('')
  return pairs.reduce((skeleton, [pair, letter]) => skeleton.replace(pair, letter), letters)
}
