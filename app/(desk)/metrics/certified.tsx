import { formatDate } from '@/components/format/format-date'
import { Glyph } from '@/components/ui/glyph'

/** Whether somebody vouches for a definition, and since when. */
export function Certified({ on, short }: { on: string | null; short?: boolean }) {
  if (!on) return <span className="text-ink-3">{short ? 'not yet' : 'Not certified yet'}</span>
  return (
    <span className="state text-good">
      <Glyph name="given" />
      {short ? formatDate(on) : `Certified ${formatDate(on)}`}
    </span>
  )
}
