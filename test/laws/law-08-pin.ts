import { allOf, alike, type Law } from './law'
import { picture } from './picture'
import { pinnedValue } from './intent'
import { tryMerge } from './try-merge'
import { commit } from './world'

/** Law 8: a steward's pin follows the record it was set on, into a merge and out of it. */
export const pinFollowsRecord: Law = {
  number: 8,
  sentence: 'A steward’s pin follows the record it was set on.',
  check(run) {
    const tried = tryMerge(run)
    if (!tried) return 'idle'
    const recordId = tried.losers.at(-1) ?? tried.loser
    const set = { recordId, ...pinnedValue(run.end, recordId, run.history.probe.value) }
    const pin = { kind: 'pin', set } as const
    const merged = commit(tried.merged, pin)
    const undone = commit(merged, { kind: 'undo', id: tried.decision.id })
    return allOf([
      picture(merged).includes(`${set.field}=${set.value} ${set.recordId} pin`)
        ? 'held'
        : { wrong: `The pin on ${set.recordId} does not hold for the merged customer.` },
      alike(picture(undone), picture(commit(run.end, pin)), 'After the pin and the undoing'),
    ])
  },
}
