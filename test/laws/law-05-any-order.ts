import type { Decision } from './entry'
import { allOf, alike, type Finding, type Law } from './law'
import { picture } from './picture'
import { shuffled } from './shuffled'
import { commit, replay, standing, type World } from './world'

/** Law 5: undoing any decision, at any age and in any order, equals never having made it; what was done later stays. */
export const undoneIsNeverMade: Law = {
  number: 5,
  sentence: 'Undoing any merge, at any age and in any order, equals never having made it, and later edits stay.',
  check({ end, history: { probe } }) {
    const live = standing(end)
    if (!live.length) return 'idle'
    const single = [live[0], live[probe.moment % live.length]].flatMap((one) => (one ? [undo(end, [one])] : []))
    const some = shuffled(live, probe.order)
    return allOf([...single, undo(end, some)])
  },
}

function undo(end: World, decisions: readonly Decision[]): Finding {
  const undone = decisions.reduce((world, { id }) => commit(world, { kind: 'undo', id }), end)
  const gone = new Set(decisions.map(({ id }) => id))
  const never = replay(
    end.log.filter((entry) => !(entry.kind === 'decide' && gone.has(entry.id))),
    end.memo,
  )
  return alike(picture(undone), picture(never), `Without ${[...gone].join(' and ')}`)
}
