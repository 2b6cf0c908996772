import { Glyph } from '@/components/ui/glyph'
import { joinClasses } from '@/components/ui/join-classes'

export type ConfidenceLevel = 'sure' | 'likely' | 'doubtful' | 'none'

const levels: Record<ConfidenceLevel, { word: string; tone: string }> = {
  sure: { word: 'Sure', tone: 'text-sure' },
  likely: { word: 'Likely', tone: 'text-likely' },
  doubtful: { word: 'Doubtful', tone: 'text-doubtful' },
  none: { word: 'Unlikely', tone: 'text-ink-3' },
}

/**
 * How sure we are that the records are one customer: bars, a word and the score (0 to 1, two decimals).
 * `compact` leaves the word to screen readers; `text` replaces word and score ("0.94 likely same").
 */
export function Confidence(props: { level: ConfidenceLevel; score?: number; text?: string; compact?: boolean }) {
  const { word, tone } = levels[props.level]
  return (
    <span className={joinClasses('state', tone)}>
      <Glyph name={props.level} />
      {props.text ?? (
        <span>
          <span className={props.compact ? 'sr-only' : undefined}>{word}</span>
          {props.score === undefined ? null : ` ${props.score.toFixed(2)}`}
        </span>
      )}
    </span>
  )
}
