'use client'

import { useState } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { formatTime } from '@/components/format/format-time'
import { FaceError } from '@/components/ui/face-error'
import type { GoldenGrain } from '@/model/grains'
import type { TimelineKind } from '@/model/timeline/timeline-kinds'
import type { Unfolded, UnfoldedItem } from '@/server/timeline/unfold-line'
import { RawButton } from './raw-button'
import { unfoldAction } from './unfold-action'

type Props = {
  grain: GoldenGrain
  id: string
  day: string
  kind: TimelineKind
  fold: string
  raw: boolean
  what: string
  /** The receipt of the line, where one of those it stands for has none of its own. */
  of: string | undefined
}

type State = { found: Unfolded } | { refusal: string } | 'folded' | 'reading' | 'failed'

/** Opens a line that stands for many, when asked, and folds it again. */
export function UnfoldLine({ grain, id, day, kind, fold, raw, what, of }: Props) {
  const [state, setState] = useState<State>('folded')
  const open = () => {
    if (state !== 'folded') return setState('folded')
    setState('reading')
    unfoldAction({ grain, id, day, kind, key: fold }).then(
      (found) => setState('refusal' in found ? found : { found }),
      () => setState('failed'),
    )
  }
  const label = state === 'folded' ? 'Unfold' : state === 'reading' ? 'Reading' : 'Fold'
  return (
    <>
      <button
        type="button"
        className="link ml-2 min-h-6 text-2"
        aria-expanded={state !== 'folded'}
        aria-label={`${label}: ${what}`}
        onClick={open}
      >
        {label}
      </button>
      {state === 'failed' ? <FaceError title="It could not be read" /> : null}
      {typeof state === 'object' && 'refusal' in state ? <p className="text-2 text-ink-2">{state.refusal}</p> : null}
      {typeof state === 'object' && 'found' in state ? (
        <ul className="border-l border-line pl-3">
          {state.found.items.map((item) => (
            <One key={item.id} item={item} raw={raw} line={of} />
          ))}
          {state.found.more ? <li className="text-2 text-ink-3">and more of that day</li> : null}
        </ul>
      ) : null}
    </>
  )
}

function One({ item, raw, line }: { item: UnfoldedItem; raw: boolean; line: string | undefined }) {
  const of = item.of ?? line
  const factId = item.of?.startsWith('fact:') ? item.of.split(':')[2] : undefined
  const said = Object.entries(item.said ?? {}).map(([key, value]) => `${key} ${String(value)}`)
  return (
    <li className="py-0.5">
      <time
        dateTime={item.at}
        className="num mr-2 text-2 text-ink-3"
        data-receipt={of}
        data-name={`When: ${item.title}`}
      >
        {formatTime(item.at)}
      </time>
      {of ? (
        <Sourced of={of} name={item.title}>
          {item.title}
        </Sourced>
      ) : (
        item.title
      )}
      <span className="ml-2 text-2 text-ink-3" data-receipt={of} data-name={item.title}>
        {item.note ?? said.join(', ')}
      </span>
      {raw && factId ? <RawButton recordId={factId} what={item.title} /> : null}
    </li>
  )
}
