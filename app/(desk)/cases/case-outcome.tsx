import { Glyph } from '@/components/ui/glyph'
import { When } from '@/components/ui/when'
import type { CaseLine } from '@/server/cases/case-line'

/** What came of a closed case, in the steward's words. Nothing for an open one. */
export function CaseOutcome({ one, now }: { one: CaseLine; now: Date }) {
  if (one.state === 'open') return null
  return (
    <section
      aria-label="Outcome"
      className="border-y border-line-2 py-2.5"
      data-receipt={`row:review_case:${one.caseId}:outcome`}
      data-name="What came of it"
    >
      <p className="state">
        <Glyph name={one.state === 'settled' ? 'given' : 'unknown'} />
        <b>{one.state === 'settled' ? 'Settled' : 'Dismissed'}</b>
        <span className="text-2 text-ink-3">
          {one.endedBy ?? 'Kith'}, <When at={one.endedAt} now={now} show="near" />
        </span>
      </p>
      <p className="max-w-[62ch] pt-1 [overflow-wrap:anywhere]">{one.outcome}</p>
      {one.byPair ? <p className="text-2 text-ink-3">It follows its pair: undone there, it opens again here.</p> : null}
    </section>
  )
}
