import { type SourceKey, sourceKeys, sourceSystems } from '../source-systems'
import { sayList } from './say-list'

const sourceLabel = (key: string) => (Object.hasOwn(sourceSystems, key) ? sourceSystems[key as SourceKey].label : key)

/** Seen in one of these systems. */
export const sourceFilter = {
  key: 'source',
  label: 'Seen in',
  on: { about: 'sources' },
  test: 'one-of',
  options: sourceKeys.map((key) => ({ value: key, label: sourceSystems[key].label })),
  joiner: '',
  say: (value: string) => `seen in ${sayList(value, sourceLabel)}`,
} as const

/** How sure we are that the records are one customer. */
export const confidenceFilter = {
  key: 'identity',
  label: 'Identity',
  on: { about: 'confidence' },
  test: 'one-of',
  options: [
    { value: 'sure', label: 'Sure' },
    { value: 'likely', label: 'Likely' },
    { value: 'doubtful', label: 'Doubtful' },
  ],
  joiner: 'with',
  say: (value: string) => `identity ${sayList(value)}`,
} as const

/** Country of the address. */
export const countryFilter = {
  key: 'country',
  label: 'Country',
  on: { field: 'country' },
  test: 'one-of',
  hint: 'Codes such as GB, parted by commas',
  joiner: 'in',
  say: (value: string) => sayList(value),
} as const
