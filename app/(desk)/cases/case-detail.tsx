import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import { When } from '@/components/ui/when'
import { caseKinds } from '@/model/cases/case-kinds'
import type { CaseLine } from '@/server/cases/case-line'
import type { Ctx } from '@/server/spine/ctx'
import { CaseAbout } from './case-about'
import { CaseNumber } from './case-number'
import { CaseOutcome } from './case-outcome'
import { evidenceItems } from './evidence-items'

/** One case: what was noticed, by whom, what they had before them, and what came of it. */
export function CaseDetail({ one, ctx, position }: { one: CaseLine; ctx: Ctx; position: string }) {
  const kind = caseKinds[one.kind]
  return (
    <section
      className="min-w-0 px-6 pb-6 max-sm:px-4"
      aria-label="Case"
      data-receipt={`row:review_case:${one.caseId}:note`}
      data-name={kind.label}
    >
      <header className="flex flex-wrap items-baseline gap-x-3 py-4">
        <h2 className="text-4 font-strong">{kind.label}</h2>
        <span className="text-ink-2">{kind.says}.</span>
        <span data-plain="the place in the list" className="ml-auto text-2 text-ink-3">
          {position}
        </span>
      </header>
      <blockquote className="max-w-[62ch] border-l-2 border-line-2 pl-3 text-4 whitespace-pre-wrap [overflow-wrap:anywhere]">
        {one.note}
      </blockquote>
      <p className="py-2 text-2 text-ink-3">
        {one.mine ? 'You' : one.raisedBy}, <When at={one.raisedAt} now={ctx.now} show="near" />
      </p>
      <CaseOutcome one={one} now={ctx.now} />
      {one.about === 'customer' ? (
        <>
          <Section title="About" level={3} size="tight">
            <CaseAbout one={one} />
          </Section>
          <Section title="What they had before them" level={3} size="tight">
            <KeyValues items={evidenceItems(one.evidence)} />
          </Section>
        </>
      ) : (
        <CaseNumber number={one.number} />
      )}
      {one.state === 'open' ? (
        <Section title="What is usually done" level={3} size="tight">
          <p className="max-w-[62ch] text-ink-2">{kind.mend}.</p>
        </Section>
      ) : null}
    </section>
  )
}
