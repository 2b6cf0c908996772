import { nicknameGroup } from '../../normalise/nickname'
import { personWords } from '../../normalise/person-words'
import type { FeatureMaker } from '../features-of'
import type { MatchColumn } from '../plan'
import { cellTexts, columnsOf, listed, remember } from './cell-texts'

type Name = { given: string; family: string; words: readonly string[] }

const wordsOf = remember(personWords)
const fullName = remember(readFullName)

/** Given and family name, nickname group, and all words of the name of a person, from whatever columns hold them. */
export function readName(columns: readonly MatchColumn[]): FeatureMaker {
  const given = columnsOf(columns, 'given_name')
  const family = columnsOf(columns, 'family_name')
  const full = columnsOf(columns, 'full_name')
  const from = [...given, ...family, ...full]
  const read: FeatureMaker['read'] = (cells, into) => {
    const words: string[] = []
    const own: Name = { given: '', family: '', words }
    for (const column of given)
      for (const text of cellTexts(cells, column)) {
        const found = wordsOf(text)
        own.given ||= withoutInitials(found)
        words.push(...found)
      }
    for (const column of family)
      for (const text of cellTexts(cells, column)) {
        const found = withoutGeneration(wordsOf(text))
        own.family ||= found.join(' ')
        words.push(...found)
      }
    const parted = words.length > 0
    for (const column of full)
      for (const text of cellTexts(cells, column)) {
        const found = fullName(text)
        if (!parted) {
          own.given ||= found.given
          own.family ||= found.family
        }
        words.push(...found.words)
      }
    if (!words.length) return
    const [generation] = from
      .flatMap((column) => cellTexts(cells, column).map(generationOf))
      .filter((one) => one !== '')
    if (generation !== undefined) into.generation = generation
    const all = listed(withoutOrder(words))
    into.names = all
    into.full = all.join(' ')
    if (own.given !== '') {
      into.given = own.given
      into.nick = nicknameGroup(own.given.split(' ', 1)[0] ?? '')
    }
    if (own.family !== '') into.family = own.family
  }
  return { from, read }
}

const generations: Readonly<Record<string, string>> = {
  sr: 'senior',
  snr: 'senior',
  senior: 'senior',
  jr: 'junior',
  jnr: 'junior',
  junior: 'junior',
  ii: 'junior',
  iii: 'third',
  iv: 'fourth',
}

/** Which of several bearers of a name in one family: what stands behind the name, such as `Sr` or `III`; empty where nothing does. */
const generationOf = remember((text) => {
  const last = /[\s,]([a-z]{2,6})\.?\s*$/i.exec(text)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(generations, last) ? (generations[last] ?? '') : ''
})

const withoutGeneration = (words: readonly string[]): readonly string[] =>
  words.length > 1 && Object.hasOwn(generations, words.at(-1) ?? '') ? words.slice(0, -1) : words

/** A name in one column: `family, given` or given first and family last. Scripts without that order stay whole. */
function readFullName(raw: string): Name {
  const [before, after] = raw.split(',', 2)
  const words = wordsOf(raw)
  if (words.length < 2 || !words.every((word) => parted.test(word))) return { given: '', family: '', words }
  const [left, right] = [wordsOf(before ?? ''), wordsOf(after ?? '')]
  if (left.length > 0 && left.length <= 2 && right.length > 0 && right.length <= 3)
    return { given: withoutInitials(right), family: left.join(' '), words }
  return { given: words[0] ?? '', family: words.at(-1) ?? '', words }
}

/** Scripts written without spaces. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー々]+$/u

/** A name in such a script as one word with its letters in order, since one writes its parts together, another apart or turned. */
function withoutOrder(words: readonly string[]): readonly string[] {
  const whole = words.filter((word) => unspaced.test(word))
  if (!whole.length) return words
  const letters = [...new Set(whole.flatMap((word) => [...word]))].sort().join('')
  return [letters, ...words.filter((word) => !unspaced.test(word))]
}

/** Scripts whose names are written given name first. */
const parted = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}'’-]+$/u

const withoutInitials = (words: readonly string[]): string => {
  const [first = '', ...rest] = words
  return [first, ...rest.filter((word) => word.length > 1)].join(' ')
}
