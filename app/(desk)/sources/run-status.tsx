import { Glyph } from '@/components/ui/glyph'
import type { RunStatus } from '@/server/ingest/run-row'
import { runStatusWord } from './run-words'

const looks: Readonly<Record<RunStatus, { glyph: 'good' | 'watch' | 'risk' | 'fresh' | 'lost'; tone: string }>> = {
  queued: { glyph: 'fresh', tone: 'text-ink-2' },
  running: { glyph: 'fresh', tone: 'text-ink' },
  done: { glyph: 'good', tone: 'text-good' },
  failed: { glyph: 'risk', tone: 'text-risk' },
  cancelled: { glyph: 'watch', tone: 'text-watch' },
  reverted: { glyph: 'lost', tone: 'text-ink-2' },
}

/** A run's state as mark and word. */
export function RunStatusMark({ status }: { status: RunStatus }) {
  const { glyph, tone } = looks[status]
  return (
    <span className={`state whitespace-nowrap ${tone}`}>
      <Glyph name={glyph} />
      <span>{runStatusWord(status)}</span>
    </span>
  )
}
