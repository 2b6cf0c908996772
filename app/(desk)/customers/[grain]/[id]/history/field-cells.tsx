import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { sourceOf } from '@/app/receipt/source-of'
import { Glyph } from '@/components/ui/glyph'
import { SourceMark } from '@/components/ui/source-mark'
import { When } from '@/components/ui/when'
import type { FieldWord } from '@/server/history/list-field-history'
import type { Profile } from '@/server/profile/profile'
import { wordsOf } from '../sourced-value'

/** One word about a field as cells: the field, the value, since when, when Kith learned it, who said it, and how it came about. */
export function fieldCells(word: FieldWord, profile: Profile, now: Date): ReactNode[] {
  const day = word.validFrom.slice(0, 10)
  const today = now.toISOString().slice(0, 10)
  const of = `asof:${profile.grain}:${profile.entityId}:${word.field}:${day < today ? day : today}`
  const sourced = (key: string, name: string, words: ReactNode) => (
    <Sourced key={key} quiet of={of} name={`${word.label}, ${name}`}>
      {words}
    </Sourced>
  )
  const known = profile.values[word.field]
  return [
    word.label,
    word.value === null || !known
      ? sourced('value', 'what was said', word.pin ? 'pin taken away' : 'says nothing more')
      : sourced('value', 'what was said', wordsOf(profile, { ...known, value: word.value, hidden: false })),
    sourced('from', 'since', <When at={word.validFrom} focusable={false} />),
    sourced('learned', 'learned', <When at={word.recordedAt} focusable={false} />),
    <span key="by" className="state">
      <SourceMark {...sourceOf(word.source)} />
      {sourced(
        'record',
        'who said it',
        <span className="mono">{`${word.object} ${word.externalId}${word.version === null ? '' : `, version ${word.version}`}`}</span>,
      )}
    </span>,
    noteOf(word, of),
  ]
}

function noteOf({ label, pin, takenBack }: FieldWord, of: string): ReactNode {
  if (pin)
    return (
      <span
        key="note"
        data-receipt={of}
        data-name={`${label}, how it came about`}
      >{`Pinned${pin.by ? ` by ${pin.by}` : ''}: ${pin.reason}`}</span>
    )
  if (!takenBack) return ''
  return (
    <span key="note" className="state text-lost" data-receipt={of} data-name={`${label}, how it came about`}>
      <Glyph name="lost" />
      its import was taken back
    </span>
  )
}
