import { companyName } from '../../normalise/company-name'
import type { FeatureValue } from '../feature'
import type { FeatureMaker } from '../features-of'
import type { MatchPlan } from '../plan'
import { cellTexts, columnsOf, listed, remember } from './cell-texts'
import { roleWords } from './role-words'

const nameOf = remember(companyName)

/** Names of an organisation: whole, its words, its short forms, and what sets it apart from others of that name. */
export function readOrganisation({ columns, features }: MatchPlan): FeatureMaker {
  const own = columnsOf(columns, 'organisation')
  const from = own.length ? own : columnsOf(columns, 'full_name')
  const towns = features.org_place ? columnsOf(columns, 'city') : []
  return {
    from: [...from, ...towns],
    read: (cells, into) => {
      const names = from
        .flatMap((column) => cellTexts(cells, column))
        .flatMap(features.names ? spellings : (text) => [nameOf(text)])
      const words = listed(names.flatMap((name) => name.words))
      if (!words.length) return
      into.org = listed(names.map((name) => name.words.join(' ')))
      into.org_words = words
      put(into, 'org_short', listed(names.flatMap(shortForms)))
      if (!features.org_role) return
      const town = towns
        .flatMap((column) => cellTexts(cells, column))
        .join(' ')
        .toLowerCase()
      put(into, 'org_numbers', listed(names.flatMap((name) => name.numbers)))
      put(
        into,
        'org_place',
        words.filter((word) => word.length > 2 && town.includes(word)),
      )
      put(
        into,
        'org_role',
        words.filter((word) => roleWords.has(word)),
      )
    },
  }
}

/** A name whole and without what stands in brackets. Among organisations alone that is often the branch, and tells them apart. */
const spellings = remember((text: string) => {
  const bare = text.replace(/\([^()]*\)/g, ' ').trim()
  return bare === '' || bare === text.trim() ? [nameOf(text)] : [nameOf(text), nameOf(bare)]
})

function put(into: Record<string, FeatureValue | undefined>, name: string, values: readonly string[]): void {
  if (values.length) into[name] = values
}

/** Initials of a name of several words, or a name that is itself as short as initials. */
function shortForms({ words, initials }: { words: readonly string[]; initials: string }): string[] {
  const [only = ''] = words
  if (words.length === 1) return only.length >= 2 && only.length <= 6 ? [only] : []
  return initials.length >= 3 ? [initials.toLowerCase()] : []
}
