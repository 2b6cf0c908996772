import type { ReactNode } from 'react'
import { ReceiptRow, type ReceiptLine } from '@/components/receipt/receipt-row'
import { type Candidate, ReceiptCandidate } from '@/components/receipt/receipt-candidate'
import { type ReadSource, ReceiptSources } from '@/components/receipt/receipt-sources'
import { Glyph } from '@/components/ui/glyph'
import { SqlBlock } from '@/components/ui/sql-block'

/** Everything a receipt says about one value, in plain words. */
export type ReceiptWords = {
  name: string
  of?: string
  value: ReactNode
  meaning: string
  candidates: readonly Candidate[]
  lines: readonly ReceiptLine[]
  checks?: { passed: number; total: number; at?: string; text?: string }
  mayRead?: ReactNode
  sources?: readonly ReadSource[]
  caveats?: readonly string[]
  sql?: string
  /** The rows a sum is made from. */
  parts?: ReactNode
  actions?: ReactNode
}

/** Where a value came from: name and value, meaning, winner and losers with their rules, how it was made, checks, who may see it. */
export function Receipt(props: ReceiptWords) {
  const { name, of, value, meaning, candidates, lines, checks, mayRead, sources, caveats, sql, parts, actions } = props
  return (
    <article aria-label={`Receipt for ${name}`}>
      <header className="flex items-baseline gap-2 pb-2.5">
        <span className="label">Receipt</span>
        <b>{name}</b>
        <span className="cut text-ink-2">{of ? `of ${of}` : null}</span>
        <span className="ml-auto text-5 font-strong">{value}</span>
      </header>
      <p className="pb-2.5 text-ink-2">{meaning}</p>
      {candidates.length ? (
        <div className="border-t border-line py-2">
          {candidates.map((candidate) => (
            <ReceiptCandidate key={`${candidate.source.name} ${candidate.record}`} {...candidate} />
          ))}
        </div>
      ) : null}
      <dl className="border-t border-line py-2">
        {lines.map((line) => (
          <ReceiptRow key={line.label} {...line} />
        ))}
      </dl>
      {sources?.length ? <ReceiptSources sources={sources} /> : null}
      {checks ? (
        <dl className="border-t border-line py-2">
          <ReceiptRow label="Checks" value={<Checks {...checks} />} note={checks.at} />
        </dl>
      ) : null}
      {mayRead ? (
        <dl className="border-t border-line py-2">
          <ReceiptRow label="Who may see" value={mayRead} />
        </dl>
      ) : null}
      {caveats?.length ? (
        <ul className="border-t border-line py-2 text-2 text-ink-2">
          {caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
      ) : null}
      {parts ? <div className="border-t border-line py-2">{parts}</div> : null}
      {sql ? (
        <details className="border-t border-line py-2">
          <summary className="min-h-6 cursor-pointer text-1 leading-6 text-ink-3">The SQL that gives it</summary>
          <SqlBlock sql={sql} />
        </details>
      ) : null}
      {actions ? <footer className="-mx-1.5 flex flex-wrap gap-1 border-t border-line pt-2">{actions}</footer> : null}
    </article>
  )
}

function Checks({ passed, total, text }: NonNullable<ReceiptWords['checks']>) {
  return (
    <>
      <span className="state">
        <Glyph name={passed === total ? 'given' : 'risk'} />
        {passed} of {total} passed
      </span>
      {text ? <span className="block text-2 text-ink-2">{text}</span> : null}
    </>
  )
}
