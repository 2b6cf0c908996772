import type { ReactNode } from 'react'
import { type Source, SourceMark } from '@/components/ui/source-mark'

/** A value one record offered, and the rule by which it won or lost. */
export type Candidate = { source: Source; value: ReactNode; record: string; reason: string; won: boolean }

/** One candidate in a receipt: the winner in bold, a loser struck through. */
export function ReceiptCandidate({ source, value, record, reason, won }: Candidate) {
  return (
    <div className="grid grid-cols-[20px_74px_minmax(0,1fr)] py-[3px] leading-[18px]">
      <SourceMark {...source} className="mt-px" />
      <span className="min-w-0 pr-2 [overflow-wrap:anywhere]">
        {won ? <b>{value}</b> : <s className="gone">{value}</s>}
      </span>
      <span className="min-w-0">
        <span className="text-2">
          {won ? <b>{source.name}</b> : source.name} <span className="mono">{record}</span>
        </span>
        <span className="block text-2 leading-4 text-ink-3">
          {won ? 'Won' : 'Lost'}: {reason}
        </span>
      </span>
    </div>
  )
}
