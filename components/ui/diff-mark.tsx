import { Glyph } from '@/components/ui/glyph'

export type DiffKind = 'kept' | 'changed' | 'lost'

const tones: Record<DiffKind, string> = { kept: 'text-kept', changed: 'text-changed', lost: 'gone' }

/** What happens to a value: equals, arrow or minus. `word` writes it beside the sign. */
export function DiffMark({ kind, word }: { kind: DiffKind; word?: boolean }) {
  if (!word) return <Glyph name={kind} label={kind} />
  return (
    <span className="state">
      <Glyph name={kind} />
      <span className={tones[kind]}>{kind}</span>
    </span>
  )
}
