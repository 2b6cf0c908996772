import { nicknameGroups } from '../../normalise/nickname'
import type { FeatureMaker } from '../features-of'
import { cellTexts, listed, remember } from './cell-texts'
import { nameSound } from './name-sound'

const soundOf = remember(nameSound)
const nicksOf = remember((word) => listed(spellings(word).flatMap(nicknameGroups)))
const isFirst = remember((text) => /\p{L}{2}.*[\s,]I\.?\s*$/u.test(text))
const hasLatin = remember((name) => /\p{Script=Latin}/u.test(name))
const hasOther = remember((name) => /(?!\p{Script=Latin})\p{L}/u.test(name))

/**
 * Adds to the maker of names what a name is compared by beside its letters: all names that the given name may be short for, how
 * given and family name sound, the initial and whether more than it is written, in which scripts the name is, and that a lone I
 * behind it means the elder of two.
 */
export function withNameSigns(names: FeatureMaker): FeatureMaker {
  return {
    from: names.from,
    read: (cells, into) => {
      names.read(cells, into)
      const { full, given = '', family = '' } = into
      if (typeof full !== 'string' || typeof given !== 'string' || typeof family !== 'string') return
      if (hasLatin(full)) into.name_latin = 'yes'
      if (hasOther(full)) into.name_other = 'yes'
      if (into.generation === undefined && names.from.some((column) => cellTexts(cells, column).some(isFirst)))
        into.generation = 'senior'
      const sound = soundOf(family)
      if (sound !== '') into.family_sound = sound
      const word = given.split(' ', 1)[0] ?? ''
      const [first = ''] = word
      if (first === '') return
      into.first = first
      into.nicks = nicksOf(word)
      if (word === first) return
      into.long_given = word
      const heard = soundOf(word)
      if (heard !== '') into.given_sound = heard
    },
  }
}

/** A short form with its ending as others write it: Peggie is Peggy, Morrie is Morry. */
function spellings(word: string): string[] {
  const stem = word.length > 4 ? /^(.*[^aeiouy])(?:ie|ey|y|i)$/.exec(word)?.[1] : undefined
  return stem === undefined ? [word] : [word, `${stem}y`, `${stem}ie`]
}
