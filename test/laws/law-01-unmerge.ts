import { alike, type Law } from './law'
import { picture } from './picture'
import { tryMerge } from './try-merge'
import { commit } from './world'

/** Law 1: unmerge undoes merge exactly, with the values that were set in the same breath. */
export const unmergeUndoesMerge: Law = {
  number: 1,
  sentence: 'Unmerge undoes merge exactly.',
  check(run) {
    const tried = tryMerge(run)
    if (!tried) return 'idle'
    const undone = commit(tried.merged, { kind: 'undo', id: tried.decision.id })
    return alike(picture(undone), picture(run.end), 'After merging and undoing')
  },
}
