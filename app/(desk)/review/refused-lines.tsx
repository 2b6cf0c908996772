import { X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { Refused } from './triage-types'

type Props = { refused: readonly Refused[]; onLook: (key: string) => void; onDismiss: (key: string) => void }

/** Decisions that were not kept, with who was first and when. They stay until they are looked at or put away. */
export function RefusedLines({ refused, onLook, onDismiss }: Props) {
  if (!refused.length) return null
  return (
    <div role="alert">
      <ul className="refused-lines" data-plain="why the server said no just now">
        {refused.map(({ key, names, message }) => (
          <li key={key}>
            <div className="min-w-0 flex-1">
              <button type="button" className="link text-left" onClick={() => onLook(key)}>
                {names}
              </button>
              <p>{message}</p>
            </div>
            <Button variant="icon" label={`Put away: ${names}`} onClick={() => onDismiss(key)}>
              <X className="icon" aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
