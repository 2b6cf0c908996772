import type { ReactNode } from 'react'
import { joinClasses } from '@/components/ui/join-classes'

export type SourceTone = 'crm' | 'billing' | 'product' | 'support' | 'marketing' | 'shop' | 'other'

/** A source system as it is drawn: one letter, its full name, and the shape and colour it goes by. */
export type Source = { letter: string; name: string; tone: SourceTone }

const shapes: Record<SourceTone, { shape: ReactNode; x: number; y: number }> = {
  crm: { shape: <circle className="shape" cx="8" cy="8" r="7" />, x: 8, y: 11.2 },
  billing: { shape: <rect className="shape" x="1.5" y="1.5" width="13" height="13" />, x: 8, y: 11.2 },
  product: { shape: <path className="shape" d="M4.6 1.5h6.8L15 8l-3.6 6.5H4.6L1 8z" />, x: 8.1, y: 11.2 },
  support: { shape: <path className="shape" d="M1.5 1.5h13v10.6H6.2L3.4 15v-2.9H1.5z" />, x: 8, y: 10.1 },
  marketing: { shape: <path className="shape" d="M1.5 2h9.2L15 8l-4.3 6H1.5z" />, x: 6.8, y: 11.2 },
  shop: { shape: <path className="shape" d="M3.8 1.5h8.4l2.6 13H1.2z" />, x: 8, y: 11.9 },
  other: { shape: <path className="shape" d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z" />, x: 8, y: 11.2 },
}

/** The hallmark of a source system, 16 px: shape, letter and colour together. `off` draws it in grey. */
export function SourceMark({ letter, name, tone, off, className }: Source & { off?: boolean; className?: string }) {
  const { shape, x, y } = shapes[tone]
  return (
    <svg
      viewBox="0 0 16 16"
      width={16}
      height={16}
      role="img"
      aria-label={name}
      className={joinClasses('mark', !off && `mark-${tone}`, className)}
    >
      <title>{name}</title>
      {shape}
      <text className="letter" x={x} y={y}>
        {letter}
      </text>
    </svg>
  )
}
