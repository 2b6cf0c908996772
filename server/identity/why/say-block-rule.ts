import type { KeyPart, Shape } from '@/model/identity/match/block/block-rule'

const features: Readonly<Record<string, string>> = {
  emails: 'e-mail',
  email_local: 'the e-mail before its @',
  phones: 'phone',
  phone_tail: 'the last digits of a phone',
  domains: 'web domain',
  org: 'name',
  org_short: 'short name',
  org_words: 'the words of the name',
  given: 'first name',
  nick: 'first name or its short form',
  family: 'last name',
  names: 'the words of the name',
  house: 'house number',
  street: 'street',
  street_words: 'the words of the street',
  postcode: 'postcode',
  area: 'postal area',
  city: 'town',
}

const shapes: Readonly<Record<Shape, (word: string) => string>> = {
  whole: (word) => word,
  sound: (word) => `the sound of the ${word}`,
  start1: (word) => `the first letter of the ${word}`,
  start4: (word) => `the first letters of the ${word}`,
  rarest: (word) => `the rarest of ${word}`,
  letters: (word) => `the letters of the ${word}`,
  pair: (word) => `two rare ones of ${word}`,
}

/** What records of a blocking rule agree in, in words: "the sound of the last name and birthday". */
export function sayBlockRule(parts: readonly KeyPart[]): string {
  const words = parts.map(({ feature, as }) => shapes[as](wordOf(feature)))
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '')
}

function wordOf(feature: string): string {
  const own = features[feature]
  if (own) return own
  return feature.replace(/^(date|id|text|category)_/, '').replaceAll('_', ' ')
}
