/** Longest text a normaliser looks at; the rest cannot tell two customers apart. */
export const longestText = 400

/** Letters that Unicode does not take apart, by what people type instead. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ȷ: 'j',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ə: 'e',
  ɓ: 'b',
  ɗ: 'd',
  ɖ: 'd',
  ɛ: 'e',
  ɣ: 'g',
  ɨ: 'i',
  ɔ: 'o',
  ʉ: 'u',
  ƙ: 'k',
  ƴ: 'y',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ٱ: 'ا',
  ے: 'ي',
  ہ: 'ه',
}

const needsMapping = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu')
/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs and lengthening of Arabic. Vowel signs of Indic scripts are letters and stay. */
const accents = new RegExp(
  '[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670' +
    '\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]',
  'gu',
)
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu
const otherDigits = /(?![0-9])\p{Nd}/gu
const latinAccents = /[\u0300-\u036f]/g
const isAscii = /^[\x20-\x7e]*$/

/**
 * Text as it is compared: compatibility forms resolved (NFKC), lower case, no accents, no invisible characters, digits of
 * every script as 0 to 9, spaces single. Never splits, never transliterates another script. At most 400 characters.
 */
export function foldLetters(raw: string): string {
  const text = raw.length > longestText ? raw.slice(0, longestText) : raw
  if (isAscii.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim()
  const latin = text
    .normalize('NFKD')
    .replace(latinAccents, '')
    .toLowerCase()
    .replace(needsMapping, (letter) => plainLetters[letter] ?? letter)
  if (isAscii.test(latin)) return latin.replace(/['´`]/g, "'").replace(/ {2,}/g, ' ').slice(0, longestText).trim()
  const folded = unaccented(unaccented(text.replace(/[´`]/g, "'").replace(/\s/gu, ' ')))
  return folded.replace(/\s+/gu, ' ').slice(0, longestText).replace(invisible, '').trim()
}

function unaccented(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(/`/g, "'")
    .replace(needsMapping, (letter) => plainLetters[letter] ?? letter)
    .replace(otherDigits, digitOf)
    .replace(invisible, '')
}

/** Decimal digits stand in runs of ten in Unicode: the distance from the run's zero is the digit. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && isDigit(zero - 1)) zero--
  // Mathematical digits lie side by side in several runs, but NFKC has resolved those before.
  return String(code - zero)
}

const decimal = /\p{Nd}/u
const isDigit = (code: number) => decimal.test(String.fromCodePoint(code))
