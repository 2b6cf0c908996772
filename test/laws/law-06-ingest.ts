import type { Entry } from './entry'
import { allOf, alike, type Law } from './law'
import { picture } from './picture'
import { shuffled } from './shuffled'
import { commit, replay } from './world'

/**
 * Law 6: ingesting twice is ingesting once, in any order. Sent again, shuffled, rows change nothing at all. Sent in another
 * order from the start they give the same customers with the same values; only who was there first, and with it which of a
 * customer's ids is its own, depends on the order of arrival.
 */
export const ingestingTwiceIsOnce: Law = {
  number: 6,
  sentence: 'Ingesting twice is ingesting once, in any order.',
  check({ end, history: { probe } }) {
    const sent = end.log.flatMap((entry) => (entry.kind === 'rows' ? entry.rows : []))
    const again: Entry = { kind: 'rows', rows: shuffled(sent, probe.order) }
    const oneByOne = shuffled([...sent, ...sent], probe.order).map((row): Entry => ({ kind: 'rows', rows: [row] }))
    const otherwise = replay([...oneByOne, ...end.log.filter((entry) => entry.kind !== 'rows')], end.memo)
    return allOf([
      alike(picture(commit(end, again)), picture(end), 'With all rows sent again'),
      alike(picture(otherwise, 'records'), picture(end, 'records'), 'With all rows twice in another order'),
    ])
  },
}
