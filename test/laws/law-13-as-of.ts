import { alike, type Law } from './law'
import { picture } from './picture'
import { replay } from './world'

/** Law 13: what the log up to a moment gives is what stood at that moment, whatever came after. */
export const stateAsOf: Law = {
  number: 13,
  sentence: 'State as of t by replay equals the snapshot taken at t.',
  check({ steps, end, history: { probe } }) {
    const then = steps[probe.moment % steps.length]
    if (!then) return 'idle'
    return alike(picture(replay(end.log.slice(0, then.log.length), end.memo)), picture(then), 'Replayed up to then')
  },
}
