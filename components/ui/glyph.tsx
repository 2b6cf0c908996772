import type { ReactNode } from 'react'
import { joinClasses } from '@/components/ui/join-classes'

const bar = 'M1 1.5h2.4v9H1z'
const bar2 = 'M4.8 1.5h2.4v9H4.8z'
const bar3 = 'M8.6 1.5H11v9H8.6z'
const stub = 'M1 8.3h2.4v2.2H1z'
const stub2 = 'M4.8 8.3h2.4v2.2H4.8z'
const stub3 = 'M8.6 8.3H11v2.2H8.6z'

const glyphs = {
  good: { tone: 'text-good', shape: <circle cx="6" cy="6" r="4.5" fill="currentColor" /> },
  watch: {
    tone: 'text-watch',
    shape: (
      <>
        <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.25" />
        <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
      </>
    ),
  },
  risk: { tone: 'text-risk', shape: <path d="M6 1.2 11.2 10.6H.8z" fill="currentColor" /> },
  sure: { tone: 'text-sure', shape: <path d={bar + bar2 + bar3} fill="currentColor" /> },
  likely: { tone: 'text-likely', shape: <path d={bar + bar2 + stub3} fill="currentColor" /> },
  doubtful: { tone: 'text-doubtful', shape: <path d={bar + stub2 + stub3} fill="currentColor" /> },
  none: { tone: 'text-ink-3', shape: <path d={stub + stub2 + stub3} fill="currentColor" /> },
  given: { tone: 'text-given', shape: <Stroke d="m1.5 6.4 3 3 6-6.6" width={1.6} /> },
  refused: { tone: 'text-refused', shape: <Stroke d="m2 2 8 8M10 2l-8 8" width={1.6} /> },
  unknown: {
    tone: 'text-unknown',
    shape: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.25" strokeDasharray="2 1.6" />,
  },
  stale: {
    tone: 'text-stale',
    shape: (
      <>
        <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.25" />
        <Stroke d="M6 3.4V6l1.8 1.3" width={1.25} />
      </>
    ),
  },
  fresh: { tone: 'text-fresh', shape: <circle cx="6" cy="6" r="1.6" fill="currentColor" /> },
  changed: { tone: 'text-changed', shape: <Stroke d="M1.5 6h8M6.8 3.2 9.6 6 6.8 8.8" width={1.4} /> },
  lost: { tone: 'text-lost', shape: <Stroke d="M2 6h8" width={1.6} /> },
  kept: { tone: 'text-kept', shape: <Stroke d="M2 4.2h8M2 7.8h8" width={1.4} /> },
} satisfies Record<string, { tone: string; shape: ReactNode }>

export type GlyphName = keyof typeof glyphs

/** A 12 px sign with a fixed meaning. Give `label` where no word stands beside it. */
export function Glyph({ name, label, className }: { name: GlyphName; label?: string; className?: string }) {
  const glyph = glyphs[name]
  return (
    <svg
      viewBox="0 0 12 12"
      className={joinClasses('glyph', glyph.tone, className)}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {glyph.shape}
    </svg>
  )
}

function Stroke({ d, width }: { d: string; width: number }) {
  return <path d={d} fill="none" stroke="currentColor" strokeWidth={width} />
}
