import { agreement, type Comparison, tenths } from './comparison'
import { isTypo } from './edit-distance'
import { plainText } from './name-words'
import { isNickname } from './nicknames'
import type { Frequencies, Side } from './side'

const quoted = (text: string) => `“${text}”`

/** Compares the names of two organisations by their telling words. */
export function compareOrganisations(a: Side, b: Side, seen: Frequencies): Comparison[] {
  const [x, y] = [a.words, b.words]
  const common = x.filter((word) => y.some((other) => other === word || isTypo(word, other)))
  const each = common.map((word) => agreement(seen.total, seen.of('word', word), 5))
  const worth = Math.min(
    7,
    Math.max(...each, 0) + each.reduce((sum, one) => sum + one, 0) / 2 - Math.max(...each, 0) / 2,
  )
  const base = { field: 'Name', left: a.name, right: b.name }
  if (!common.length) return [{ ...base, level: 'different', weight: -4, sentence: 'No telling word in common' }]
  const extra = [...x, ...y].filter((word) => !common.some((one) => one === word || isTypo(one, word)))
  if (!extra.length) {
    const same = x.join(' ') === y.join(' ')
    const sentence =
      a.name === b.name ? 'Same name' : same ? 'Only the legal form or a sign differs' : 'One slip of spelling apart'
    return [{ ...base, level: same ? 'same' : 'typo', weight: tenths(same ? worth : worth * 0.7), sentence }]
  }
  const abbreviated = extra.every((word) => word.length <= 3) || x.length === y.length
  const sentence = `${extra.slice(0, 2).map(quoted).join(' and ')} ${extra.length > 1 ? 'are' : 'is'} on one side only`
  return [{ ...base, level: 'part', weight: tenths(abbreviated ? worth * 0.4 : worth * 0.25), sentence }]
}

/** Compares first and last name of two people, also the wrong way round. */
export function comparePeople(a: Side, b: Side, seen: Frequencies): Comparison[] {
  const [af, al, bf, bl] = [a.firstName, a.lastName, b.firstName, b.lastName].map(plainText) as [
    string,
    string,
    string,
    string,
  ]
  if (af !== '' && al !== '' && af === bl && al === bf && af !== al) {
    const weight = tenths(agreement(seen.total, seen.of('first', af)) / 2 + agreement(seen.total, seen.of('last', al)))
    return [
      {
        field: 'Name',
        level: 'swapped',
        weight,
        left: a.name,
        right: b.name,
        sentence: 'First and last name changed places',
      },
    ]
  }
  return [...compareFirst(af, bf, seen), ...compareLast(al, bl, seen)].map((one) => ({
    ...one,
    left: a.name,
    right: b.name,
  }))
}

function compareFirst(x: string, y: string, seen: Frequencies): Comparison[] {
  if (x === '' || y === '') return []
  const field = 'First name'
  const worth = agreement(seen.total, Math.max(seen.of('first', x), seen.of('first', y)), 5)
  if (x === y) return [{ field, level: 'same', weight: worth, sentence: `Same; ${seen.of('first', x)} people have it` }]
  if (x.charAt(0) === y.charAt(0) && Math.min(x.length, y.length) === 1)
    return [{ field, level: 'initial', weight: 1, sentence: 'The initial fits' }]
  if (isNickname(x, y))
    return [{ field, level: 'nickname', weight: tenths(worth * 0.7), sentence: 'One is short for the other' }]
  if (isTypo(x, y))
    return [{ field, level: 'typo', weight: tenths(worth * 0.6), sentence: 'One slip of spelling apart' }]
  return [{ field, level: 'different', weight: -4.5, sentence: 'Different first names' }]
}

function compareLast(x: string, y: string, seen: Frequencies): Comparison[] {
  if (x === '' || y === '') return []
  const field = 'Last name'
  const worth = agreement(seen.total, Math.max(seen.of('last', x), seen.of('last', y)))
  if (x === y) return [{ field, level: 'same', weight: worth, sentence: `Same; ${seen.of('last', x)} people have it` }]
  if (isTypo(x, y))
    return [{ field, level: 'typo', weight: tenths(worth * 0.7), sentence: 'One slip of spelling apart' }]
  return [{ field, level: 'different', weight: -3, sentence: 'Different last names' }]
}
