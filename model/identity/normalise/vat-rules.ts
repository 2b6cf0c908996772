/** Digits of `text` times `weights`, added up. */
export const weighed = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0)

const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, i) => from - i)
const last = (text: string) => Number(text.at(-1))

/** Check by Luhn: every second digit from the right doubled. */
export function luhn(text: string): boolean {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const digit = Number(text[text.length - 1 - i])
    sum += i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)
  }
  return sum % 10 === 0
}

/** ISO 7064, mod 11, 10, over all digits. */
function mod1110(text: string): boolean {
  let product = 10
  for (const digit of text.slice(0, -1)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11
  return (11 - product) % 10 === last(text)
}

/** Remainder of a long number by 97. */
export function mod97(digits: string): number {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest
}

const asNumbers = (text: string) => text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))

function british(digits: string): boolean {
  const sum = weighed(digits, down(8, 2)) + Number(digits.slice(7, 9))
  return sum % 97 === 0 || (sum + 55) % 97 === 0
}

const elevenLess = (sum: number, ten: number, eleven: number) => {
  const rest = 11 - (sum % 11)
  return rest === 10 ? ten : rest === 11 ? eleven : rest
}

function irish(text: string): boolean {
  const second = text[8] ?? 'W'
  const sum = weighed(text, down(8, 2)) + 9 * (second === 'W' ? 0 : second.charCodeAt(0) - 64)
  return 'WABCDEFGHIJKLMNOPQRSTUV'[sum % 23] === text[7]
}

function spanish(text: string): boolean {
  const person = /^([XYZ\d])(\d{7})([A-Z])$/.exec(text)
  if (person) {
    const lead = 'XYZ'.indexOf(person[1] ?? '')
    return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(`${lead < 0 ? person[1] : lead}${person[2]}`) % 23] === person[3]
  }
  const digits = text.slice(1, 8)
  const odd = [0, 2, 4, 6].reduce((sum, i) => sum + crossSum(2 * Number(digits[i])), 0)
  const even = [1, 3, 5].reduce((sum, i) => sum + Number(digits[i]), 0)
  const check = (10 - ((odd + even) % 10)) % 10
  return text[8] === String(check) || text[8] === 'JABCDEFGHI'[check]
}

const crossSum = (number: number) => Math.floor(number / 10) + (number % 10)

function austrian(digits: string): boolean {
  const doubled = [1, 3, 5].reduce(
    (sum, i) => sum + Math.floor(Number(digits[i]) / 5) + ((Number(digits[i]) * 2) % 10),
    0,
  )
  const plain = [0, 2, 4, 6].reduce((sum, i) => sum + Number(digits[i]), 0)
  return (10 - ((doubled + plain + 4) % 10)) % 10 === last(digits)
}

const dutch = (text: string) =>
  weighed(text, down(9, 2)) % 11 === Number(text[8]) || mod97(asNumbers(`NL${text}`)) === 1

/** Form and check digits of a country's VAT number, behind its two letters. Sources: the countries' published algorithms. */
export const vatRules: Readonly<Record<string, readonly [form: RegExp, holds: (rest: string) => boolean]>> = {
  AT: [/^U\d{8}$/, (rest) => austrian(rest.slice(1))],
  BE: [/^[01]?\d{9}$/, (rest) => 97 - (Number(rest.slice(0, -2)) % 97) === Number(rest.slice(-2))],
  CH: [
    /^E\d{9}(MWST|TVA|IVA)?$/,
    (rest) => elevenLess(weighed(rest.slice(1), [5, 4, 3, 2, 7, 6, 5, 4]), -1, 0) === Number(rest[9]),
  ],
  CZ: [/^\d{8}$/, (rest) => elevenLess(weighed(rest, down(8, 2)), 0, 1) === last(rest)],
  DE: [/^\d{9}$/, mod1110],
  DK: [/^\d{8}$/, (rest) => weighed(rest, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0],
  EE: [/^\d{9}$/, (rest) => (10 - (weighed(rest, [3, 7, 1, 3, 7, 1, 3, 7]) % 10)) % 10 === last(rest)],
  EL: [/^\d{9}$/, (rest) => (weighed(rest, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === last(rest)],
  ES: [/^([A-Z]\d{7}[\dA-Z]|\d{8}[A-Z])$/, spanish],
  FI: [/^\d{8}$/, (rest) => elevenLess(weighed(rest, [7, 9, 10, 5, 8, 4, 2]), -1, 0) === last(rest)],
  FR: [/^\d{11}$/, (rest) => (12 + 3 * (Number(rest.slice(2)) % 97)) % 97 === Number(rest.slice(0, 2))],
  GB: [/^\d{9}(\d{3})?$/, british],
  XI: [/^\d{9}(\d{3})?$/, british],
  HR: [/^\d{11}$/, mod1110],
  HU: [/^\d{8}$/, (rest) => (10 - (weighed(rest, [9, 7, 3, 1, 9, 7, 3]) % 10)) % 10 === last(rest)],
  IE: [/^\d{7}[A-W][A-IW]?$/, irish],
  IT: [/^\d{11}$/, luhn],
  LU: [/^\d{8}$/, (rest) => Number(rest.slice(0, 6)) % 89 === Number(rest.slice(6))],
  MT: [/^\d{8}$/, (rest) => 37 - (weighed(rest, [3, 4, 6, 7, 8, 9]) % 37) === Number(rest.slice(6))],
  NL: [/^\d{9}B\d{2}$/, dutch],
  NO: [/^\d{9}(MVA)?$/, (rest) => elevenLess(weighed(rest, [3, 2, 7, 6, 5, 4, 3, 2]), -1, 0) === Number(rest[8])],
  PL: [/^\d{10}$/, (rest) => weighed(rest, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === last(rest)],
  PT: [/^\d{9}$/, (rest) => elevenLess(weighed(rest, down(9, 2)), 0, 0) === last(rest)],
  RO: [
    /^\d{2,10}$/,
    (rest) => ((weighed(rest.padStart(10, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === last(rest),
  ],
  SE: [/^\d{10}01$/, (rest) => luhn(rest.slice(0, 10))],
  SI: [/^\d{8}$/, (rest) => elevenLess(weighed(rest, down(8, 2)), 0, -1) === last(rest)],
  SK: [/^\d{10}$/, (rest) => Number(rest) % 11 === 0],
}
