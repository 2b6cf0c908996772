import type { ConsentAnswer } from '@/model/consent/may-contact'
import { allOf, alike, type Law } from './law'
import { consentOf, picture } from './picture'
import { tryMerge } from './try-merge'
import { entityOf, members } from './who-is-who'
import { commit, type World } from './world'

const width: Record<ConsentAnswer, number> = { refused: 0, unknown: 1, given: 2 }
const narrower = (a: ConsentAnswer, b: ConsentAnswer) => (width[a] < width[b] ? a : b)

/**
 * Law 9: for each purpose and channel a merged customer may be contacted as the narrower of its two sides allows, never
 * more widely; after the undoing each side has its own answers again. A side that never spoke of consent has no say.
 */
export const consentOnlyNarrows: Law = {
  number: 9,
  sentence: 'Consent after a merge is the intersection; after undo each side has its own again; it never widens.',
  check(run) {
    const tried = tryMerge(run)
    if (!tried) return 'idle'
    const all = members(tried.merged).get(entityOf(tried.merged, tried.survivor) ?? '') ?? []
    const [one, other] = [answers(run.end, tried.survivors), answers(run.end, tried.losers)]
    if (all.length !== tried.survivors.length + tried.losers.length || !(one.length || other.length)) return 'idle'
    const wanted =
      one.length && other.length ? one.map((answer, i) => narrower(answer, other[i] ?? answer)) : [...one, ...other]
    const undone = commit(tried.merged, { kind: 'undo', id: tried.decision.id })
    return allOf([
      alike(answers(tried.merged, all).join(), wanted.join(), 'Consent of the merged customer'),
      alike(picture(undone), picture(run.end), 'After the undoing'),
    ])
  },
}

function answers(world: World, records: readonly string[]): ConsentAnswer[] {
  const own = new Set(records)
  return consentOf([...world.heads.values()].filter(({ row }) => row.said.fact && own.has(row.said.subjectId)))
}
