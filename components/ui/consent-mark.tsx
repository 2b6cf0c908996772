import { Glyph } from '@/components/ui/glyph'

export type ConsentState = 'given' | 'refused' | 'unknown'

/** Whether the customer agreed: tick, cross or dashed ring. Unknown means do not. `bare` leaves the word to screen readers. */
export function ConsentMark({ state, text, bare }: { state: ConsentState; text?: string; bare?: boolean }) {
  if (bare) return <Glyph name={state} label={text ?? state} />
  return (
    <span className="state">
      <Glyph name={state} />
      {text ?? state}
    </span>
  )
}
