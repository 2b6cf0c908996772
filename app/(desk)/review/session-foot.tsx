import { tallyReference } from '@/model/figures/tally-reference'
import type { Progress } from '@/server/review/progress/get-progress'

/** How the session goes, small: decided, pace, taken back, agreement with others. */
export function SessionFoot({ progress, onItsWay }: { progress: Progress; onItsWay: number }) {
  const { decided, pace, undone, agreed, compared } = progress
  const parts = [
    `${decided} decided`,
    ...(pace === null ? [] : [`${pace} s each`]),
    ...(undone ? [`${undone} taken back`] : []),
    ...(compared ? [`agrees in ${agreed} of ${compared}`] : []),
  ]
  return (
    <footer className="queue-foot">
      <span className="text-ink-2">This session</span>
      <span data-receipt={tallyReference('progress', 'decided')} data-name="Your session">
        {parts.join(' · ')}
      </span>
      {onItsWay ? <span data-plain="sent and not yet answered">{`· ${onItsWay} on the way`}</span> : null}
    </footer>
  )
}
