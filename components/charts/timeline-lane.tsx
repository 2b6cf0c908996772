import { placeLabels } from '@/components/charts/place-labels'
import { asDate, type Moment } from '@/components/format/as-date'

/** One thing in a lane: `plain`, `minor` (a small dot without words), `risk` (a triangle) or `planned` (a hollow dot). */
export type LaneMark = { key: string; at: Moment; label: string; tone?: 'plain' | 'minor' | 'risk' | 'planned' }

// Labels are placed for this width; wider drawings only have more room.
const nominalWidth = 1200

const words = { plain: 'halo words', minor: 'halo', risk: 'halo warn', planned: 'halo' }

/** The marks of one lane with their words, at height `y`; `share` says how far along (0 to 1) a moment lies. */
export function TimelineLane(props: {
  marks: readonly LaneMark[]
  share: (at: Moment) => number
  y: number
  barriers: readonly Moment[]
}) {
  const sorted = [...props.marks].sort((a, b) => asDate(a.at).getTime() - asDate(b.at).getTime())
  const sides = placeLabels(
    sorted.map((mark) => ({
      x: props.share(mark.at) * nominalWidth,
      label: mark.tone === 'minor' ? null : mark.label,
    })),
    nominalWidth,
    props.barriers.map((at) => props.share(at) * nominalWidth),
  )
  return sorted.map((mark, index) => {
    const tone = mark.tone ?? 'plain'
    const before = sides[index] === 'before'
    return (
      <svg key={mark.key} x={`${(props.share(mark.at) * 100).toFixed(2)}%`} y={props.y} overflow="visible">
        <title>{mark.label}</title>
        <MarkShape tone={tone} />
        {sides[index] === 'none' ? null : (
          <text className={words[tone]} x={before ? -8 : 8} y="4" textAnchor={before ? 'end' : 'start'}>
            {mark.label}
          </text>
        )}
      </svg>
    )
  })
}

function MarkShape({ tone }: { tone: NonNullable<LaneMark['tone']> }) {
  if (tone === 'risk') return <path d="M0 -5l5 9h-10z" fill="var(--risk)" />
  if (tone === 'planned') return <circle r="3.5" fill="none" stroke="var(--ink-3)" strokeDasharray="2 1.5" />
  if (tone === 'minor') return <circle r="2" fill="var(--ink-3)" />
  return <circle r="3" fill="var(--ink-2)" />
}
