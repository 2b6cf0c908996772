import { Glyph } from '@/components/ui/glyph'

export type HealthLevel = 'good' | 'watch' | 'risk'

/** How the customer is: disc, half disc or triangle with the score (0 to 100). `word` writes the level out as well. */
export function HealthMark({ level, score, word }: { level: HealthLevel; score?: number; word?: boolean }) {
  const written = word || score === undefined
  return (
    <span className="state">
      <Glyph name={level} />
      {score === undefined ? null : <b>{score}</b>}
      <span className={written ? tones[level] : 'sr-only'}>{level}</span>
    </span>
  )
}

const tones: Record<HealthLevel, string> = { good: 'text-good', watch: 'text-watch', risk: 'text-risk' }
