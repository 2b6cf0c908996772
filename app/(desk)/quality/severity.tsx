import { Glyph } from '@/components/ui/glyph'
import { type Severity as Level, severities } from '@/model/checks/check'

const signs = { high: 'risk', medium: 'watch', low: 'none' } as const

/** How grave a check is, by sign and word. */
export function Severity({ level }: { level: Level }) {
  return (
    <span className="state">
      {level === 'low' ? null : <Glyph name={signs[level]} />}
      <span className={level === 'high' ? 'text-risk' : level === 'medium' ? 'text-watch' : 'text-ink-2'}>
        {severities[level]}
      </span>
    </span>
  )
}
