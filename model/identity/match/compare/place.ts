import type { Comparison, Condition, Level } from '../level'
import type { MatchColumn, PlanPart, Subject } from '../plan'

const house: Condition = { same: 'house' }
const street: Condition = { same: 'street' }
const streetAlike: Condition = {
  any: [street, { alike: 'street', least: 500 }, { covers: 'street_words', least: 900 }],
}
const postcode: Condition = { same: 'postcode' }
const city: Condition = { same: 'city' }
const place: Condition = { any: [postcode, city] }

const streetLevels: Level[] = [
  {
    key: 'door',
    when: { all: [house, street, place] },
    sentence: 'The same address',
    rarity: 'street',
    usual: { m: 0.35, u: 0.0003 },
  },
  {
    key: 'door_alike',
    when: { all: [house, streetAlike, place] },
    sentence: 'The same house and place, street spelled alike',
    rarity: 'postcode',
    usual: { m: 0.1, u: 0.0002 },
  },
  {
    key: 'door_only',
    when: { all: [house, street] },
    sentence: 'The same street and number',
    rarity: 'street',
    usual: { m: 0.08, u: 0.0003 },
  },
  {
    key: 'door_only_alike',
    when: { all: [house, streetAlike] },
    sentence: 'The same number, street spelled alike',
    usual: { m: 0.05, u: 0.0003 },
  },
  {
    key: 'street_place',
    when: { all: [streetAlike, place] },
    sentence: 'The same street and place',
    rarity: 'street',
    usual: { m: 0.08, u: 0.001 },
  },
]

const placeLevels: Level[] = [
  {
    key: 'place',
    when: { all: [postcode, city] },
    sentence: 'The same postcode and town',
    rarity: 'postcode',
    usual: { m: 0.05, u: 0.001 },
  },
  {
    key: 'postcode_slip',
    when: { all: [city, { near: 'postcode', edits: 1, from: 4 }] },
    sentence: 'The same town, postcode one character apart',
    rarity: 'city',
    usual: { m: 0.04, u: 0.001 },
  },
  {
    key: 'postcode',
    when: postcode,
    sentence: 'The same postcode; {count} records have it',
    rarity: 'postcode',
    usual: { m: 0.06, u: 0.001 },
  },
]

const cityLevels: Level[] = [
  {
    key: 'city',
    when: city,
    sentence: 'The same town; {count} records have it',
    rarity: 'city',
    usual: { m: 0.06, u: 0.02 },
  },
  {
    key: 'city_alike',
    when: {
      any: [
        { alike: 'city', least: 500 },
        { near: 'city', edits: 2, from: 6 },
      ],
    },
    sentence: 'Towns spelled alike',
    usual: { m: 0.03, u: 0.005 },
  },
  {
    key: 'area',
    when: { any: [{ same: 'area' }, { near: 'postcode', edits: 1, from: 4 }] },
    sentence: 'Postcodes of one area',
    rarity: 'area',
    usual: { m: 0.03, u: 0.01 },
  },
]

const streetLast: Level = {
  key: 'street',
  when: streetAlike,
  sentence: 'The same street, elsewhere',
  rarity: 'street',
  usual: { m: 0.03, u: 0.003 },
}

const wordsLevel: Level = {
  key: 'words',
  when: { overlap: 'place_words', least: 450 },
  sentence: 'Most words of the address in common',
  rarity: 'place_words',
  usual: { m: 0.1, u: 0.0004 },
}

/** Where a customer is, all parts of the address together: they change together, so they are counted once. */
export function comparePlaces(columns: readonly MatchColumn[], subject: Subject): PlanPart[] {
  const kinds = new Set(columns.map(({ kind }) => kind))
  const whole = kinds.has('address')
  const has = {
    street: whole || kinds.has('street'),
    city: whole || kinds.has('city'),
    postcode: whole || kinds.has('postcode'),
  }
  if (!has.street && !has.city && !has.postcode) return []
  const levels = [
    ...(has.street ? streetLevels : []),
    ...(whole ? [wordsLevel] : []),
    ...(has.postcode ? placeLevels.filter(({ key }) => has.city || key === 'postcode') : []),
    ...(has.street ? [streetLast] : []),
    ...(has.city || has.postcode ? cityLevels.filter(({ key }) => (key === 'area' ? has.postcode : has.city)) : []),
  ]
  const needs = [
    ...(has.street ? ['street'] : []),
    ...(has.postcode ? ['postcode'] : []),
    ...(has.city ? ['city'] : []),
  ]
  const comparison: Comparison = {
    key: 'address',
    label: 'Address',
    needs,
    shows: [
      ...(has.street ? ['house'] : []),
      ...needs.filter((name) => name !== 'postcode'),
      ...(has.postcode ? ['postcode'] : []),
    ],
    levels,
    otherwise: 'Different addresses',
    kin: subject === 'organisation' ? 0 : 0.9,
  }
  return [
    {
      features: {
        ...(has.street ? ({ house: 'text', street: 'text', street_words: 'list' } as const) : {}),
        ...(whole ? ({ place_words: 'list' } as const) : {}),
        ...(has.city ? ({ city: 'text' } as const) : {}),
        ...(has.postcode ? ({ postcode: 'text', area: 'text' } as const) : {}),
      },
      comparisons: [comparison],
    },
  ]
}
