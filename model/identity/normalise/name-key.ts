import type { Grain } from '../../grains'
import { companyName } from './company-name'
import { nicknameGroup } from './nickname'
import { particles, personWords } from './person-words'

/**
 * A key that two spellings of one name share: words folded and sorted, short forms of given names as their full form,
 * without particles, titles and legal forms. Empty where there is no name.
 */
export function nameKey(grain: Grain, raw: string): string {
  if (grain === 'account' || grain === 'company') {
    const { words, numbers } = companyName(raw)
    return [...words, ...numbers].sort().join(' ')
  }
  const words = personWords(raw)
  const telling = words.filter((word) => !particles.has(word))
  return (telling.length ? telling : words).map(nicknameGroup).sort().join(' ')
}
