'use client'

import { useState } from 'react'
import { formatExact } from '@/components/format/format-exact'
import { FaceError } from '@/components/ui/face-error'
import { JsonView } from '@/components/ui/json-view'
import { TextLink } from '@/components/ui/text-link'
import { type Raw, rawAction } from './raw-action'

type State = { raw: Raw } | { refusal: string } | 'closed' | 'reading' | 'failed'

const words = (state: State) => (state === 'closed' ? 'Raw' : state === 'reading' ? 'Reading' : 'Hide raw')

/** Shows a fact as its source sent it, when asked. */
export function RawButton({ recordId, what }: { recordId: string; what: string }) {
  const [state, setState] = useState<State>('closed')
  const read = () => {
    if (state !== 'closed') return setState('closed')
    setState('reading')
    rawAction(recordId).then(
      (found) => setState('refusal' in found ? found : { raw: found }),
      () => setState('failed'),
    )
  }
  return (
    <>
      <button
        type="button"
        className="link ml-2 min-h-6 min-w-6 text-2"
        aria-expanded={state !== 'closed'}
        aria-label={`${words(state)}: ${what}`}
        onClick={read}
      >
        {words(state)}
      </button>
      {state === 'failed' ? <FaceError title="It could not be read" /> : null}
      {typeof state === 'object' && 'refusal' in state ? <p className="text-2 text-ink-2">{state.refusal}</p> : null}
      {typeof state === 'object' && 'raw' in state ? (
        <div className="py-1" data-plain="the record as its source sent it">
          <JsonView value={state.raw.payload} label={`${what}, as received`} />
          <p className="text-2 text-ink-3">
            Version {state.raw.version}, arrived {formatExact(state.raw.arrivedAt)}.{' '}
            <TextLink href={`/records/${recordId}`}>The record</TextLink>
          </p>
        </div>
      ) : null}
    </>
  )
}
