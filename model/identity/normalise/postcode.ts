/** Postcodes by country; folded text. A pattern that could be a house number counts only where its country is known. */
const patterns: Readonly<Record<string, RegExp>> = {
  GB: /(?<![a-z0-9])([a-z]{1,2}\d[a-z\d]?)\s?(\d[a-z]{2})(?![a-z0-9])/,
  NL: /(?<!\d)([1-9]\d{3})\s?([a-z]{2})(?![a-z0-9])/,
  CA: /(?<![a-z0-9])([abceghj-nprstvxy]\d[a-z])[\s-]?(\d[a-z]\d)(?![a-z0-9])/,
  IE: /(?<![a-z0-9])([ac-fhknprtv-y]\d[\dw])\s?([\dac-fhknprtv-y]{4})(?![a-z0-9])/,
  US: /(?<![\d-])(\d{5})(?:-\d{4})?(?!\d)/,
  DE: /(?<!\d)(?:d-)?(\d{5})(?!\d)/,
  FR: /(?<!\d)(?:f-)?(\d{5})(?!\d)/,
  IT: /(?<!\d)(?:i-)?(\d{5})(?!\d)/,
  ES: /(?<!\d)(?:e-)?(\d{5})(?!\d)/,
  PL: /(?<!\d)(\d{2})-(\d{3})(?!\d)/,
  PT: /(?<!\d)(\d{4})-(\d{3})(?!\d)/,
  SE: /(?<!\d)(?:s-)?(\d{3})\s?(\d{2})(?!\d)/,
  CZ: /(?<!\d)(\d{3})\s?(\d{2})(?!\d)/,
  JP: /(?<!\d)(\d{3})-(\d{4})(?!\d)/,
  BR: /(?<!\d)(\d{5})-?(\d{3})(?!\d)/,
  IN: /(?<!\d)(\d{3})\s?(\d{3})(?!\d)/,
  AT: /(?<!\d)(?:a-)?(\d{4})(?!\d)/,
  CH: /(?<!\d)(?:ch-)?(\d{4})(?!\d)/,
  BE: /(?<!\d)(?:b-)?(\d{4})(?!\d)/,
  DK: /(?<!\d)(?:dk-)?(\d{4})(?!\d)/,
  NO: /(?<!\d)(?:n-)?(\d{4})(?!\d)/,
  AU: /(?<!\d)(\d{4})(?!\d)/,
}
const sameAs: Readonly<Record<string, string>> = {
  SK: 'CZ',
  GR: 'SE',
  FI: 'DE',
  HR: 'DE',
  TR: 'DE',
  MX: 'DE',
  NZ: 'AU',
  ZA: 'AU',
  HU: 'AU',
  IM: 'GB',
  JE: 'GB',
  GG: 'GB',
}
/** Tried in turn where no country is known; those in front cannot be mistaken for anything else. */
const telling = ['GB', 'CA', 'NL', 'IE', 'JP', 'PL', 'PT', 'US']

/**
 * Finds the postcode in a folded address. `postcode` is without spaces and dashes; `rest` the text without it and
 * without the town that shares its line; `city` that town, where there is one.
 */
export function postcodeIn(text: string, country?: string): { postcode: string; rest: string; city: string } {
  const home = country?.toUpperCase()
  const own = home === undefined ? undefined : patterns[sameAs[home] ?? home]
  for (const pattern of own ? [own] : telling.map((key) => patterns[key])) {
    const found = pattern && lastOf(pattern, text)
    if (!found) continue
    const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)]
    // A number at the very start is a house number, unless its country is known to write the postcode first.
    if (!own && before.trim() === '' && /^\d+$/.test(found[0])) continue
    return { postcode: found.slice(1).join(''), ...townOf(before, after) }
  }
  return { postcode: '', rest: text, city: '' }
}

/** The last place that fits: a pattern is kept ready to look for all. */
function lastOf(pattern: RegExp, text: string): RegExpExecArray | null {
  const all = ready.get(pattern) ?? new RegExp(pattern, 'g')
  ready.set(pattern, all)
  all.lastIndex = 0
  let last: RegExpExecArray | null = null
  for (let found = all.exec(text); found; found = all.exec(text)) last = found
  return last
}

const ready = new Map<RegExp, RegExp>()

const states = /(?<=\p{L}{3}) (?:nsw|vic|qld|tas|act|nt|[a-z]{2})$/u

/** The town stands behind the postcode, or before it on the same line (`leeds ls1 4ab`, `austin, tx 78701`). */
function townOf(before: string, after: string): { rest: string; city: string } {
  const behind = (after.split(',')[0] ?? '').trim()
  if (/^\p{L}/u.test(behind) && behind.length > 2) return { rest: before.replace(/[\s,]+$/, ''), city: behind }
  const parts = before
    .split(', ')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length > 1 && /^[a-z]{2}$/.test(parts.at(-1) ?? '')) parts.pop()
  const last = parts.at(-1) ?? ''
  if (parts.length > 1 && last !== '' && !/\d/.test(last))
    return { rest: parts.slice(0, -1).join(', '), city: last.replace(states, '') }
  return { rest: parts.join(', '), city: '' }
}

/** A postcode as it is compared: letters and digits only, lower case; a long American one by its first five digits. */
export function normalisePostcode(raw: string): string {
  const text = raw.length > 40 ? '' : raw.normalize('NFKC').toLowerCase().trim()
  const american = /^(\d{5})-\d{4}$/.exec(text)
  return american?.[1] ?? text.replace(/^(?:d|f|i|a|ch|b|s|n|dk|l|nl)-(?=\d)/, '').replace(/[^\p{L}\p{N}]/gu, '')
}
