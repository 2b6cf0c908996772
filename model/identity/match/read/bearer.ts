import { foldText } from '@/lib/fold-text'
import type { FeatureMaker } from '../features-of'
import type { MatchColumn } from '../plan'
import { cellTexts, columnsOf, remember } from './cell-texts'

const genders: Readonly<Record<string, string>> = {
  ...listed('f', 'f female woman w weiblich frau femme femenino mujer femminile donna vrouw girl mrs ms miss'),
  ...listed('m', 'm male man mannlich mann homme masculino hombre maschile uomo boy mr'),
}

const parties: Readonly<Record<string, string>> = {
  ...listed('person', 'person individual human natural people naturalperson p consumer private'),
  ...listed(
    'organisation',
    'organisation organization company business org corporation legal entity legalentity o firm',
  ),
}

const plain = (text: string) => foldText(text).replace(/[^\p{L}]+/gu, '')
const genderOf = remember((text) => genders[plain(text)] ?? '')
const partyOf = remember((text) => parties[plain(text)] ?? '')

/** Man or woman, and person or organisation, where a column says so in a word that is understood. */
export function readBearer(columns: readonly MatchColumn[]): FeatureMaker {
  const [gender, party] = [columnsOf(columns, 'gender'), columnsOf(columns, 'party')]
  return {
    from: [...gender, ...party],
    read: (cells, into) => {
      const sex = gender
        .flatMap((column) => cellTexts(cells, column))
        .map(genderOf)
        .find((one) => one !== '')
      const kind = party
        .flatMap((column) => cellTexts(cells, column))
        .map(partyOf)
        .find((one) => one !== '')
      if (sex !== undefined) into.gender = sex
      if (kind !== undefined) into.party = kind
    },
  }
}

/** Whether a column says of most of its values that they are persons or organisations. */
export const saysParty = (values: readonly string[]): boolean =>
  values.length > 0 && values.every((one) => partyOf(one) !== '')

function listed(value: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word) => [word, value]))
}
