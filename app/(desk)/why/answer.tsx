import { ButtonLink } from '@/components/ui/button-link'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import type { Why } from '@/server/identity/why/why'
import { ConfidenceText } from '../matching/confidence-text'
import { reviewHref } from '../review/review-params'
import { WeightWaterfall } from './weight-waterfall'
import { recordsReceipt, weightsReceipt } from './why-receipts'

const verdicts: Readonly<Record<Why['rules'][number]['verdict'], string>> = {
  joins: 'joins',
  clash: 'keeps apart',
  too_many: 'shared by too many',
  unverified: 'not verified',
  junk: 'stands for nothing',
  lookalike: 'only looks alike',
  evidence: 'evidence only',
  not_shared: 'not shared',
}

/** The whole answer: the sentence first, then what it rests on, what would change it, the rules and the weights. */
export function Answer({ why }: { why: Why }) {
  const waits = why.pair && (why.pair.status === 'open' || why.pair.status === 'later')
  const [weighed, records] = [weightsReceipt(why), recordsReceipt(why.a)]
  return (
    <>
      <Section title="The answer" first size="tall" tools={waits && why.pair ? <ToReview pair={why.pair} /> : null}>
        <p
          className="max-w-[72ch] text-4 font-strong"
          data-verdict={why.verdict}
          data-receipt={weighed}
          data-name="The answer"
        >
          {why.sentence}
        </p>
        <ul
          className="mt-2 grid max-w-[72ch] gap-1 text-ink-2"
          data-receipt={weighed}
          data-name="What the answer rests on"
        >
          {why.because.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section title="What would change it">
        <ul className="grid max-w-[72ch] gap-1 text-ink-2" data-receipt={weighed} data-name="What would change it">
          {why.change.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      {why.path.length > 1 ? <Chain path={why.path} receipt={records} /> : null}
      {why.rules.length ? <Rules rules={why.rules} receipt={records} /> : null}
      {why.weights ? (
        <Section
          title="Evidence"
          beside={
            <span data-receipt={weighed} data-name="How sure">
              <ConfidenceText {...why.weights} />
            </span>
          }
          note={
            <span className="max-sm:hidden" data-receipt={weighed} data-name="Model">
              {why.weights.modelVersion
                ? `Model version ${why.weights.modelVersion}`
                : 'The usual model, none is published'}
              . Match weight: each +1 doubles the odds
            </span>
          }
        >
          <div className="max-w-[920px]">
            <WeightWaterfall weights={why.weights} receipt={weighed} />
          </div>
        </Section>
      ) : null}
      {why.blocking ? (
        <Section
          title="Blocking"
          note={
            <span data-receipt={weighed} data-name="Shared keys">
              {why.blocking.meet ? `${why.blocking.rules.length} shared keys` : 'no shared key'}
            </span>
          }
        >
          <p className="text-ink-2" data-receipt={weighed} data-name="Blocking">
            {why.blocking.sentence}
          </p>
          {why.blocking.rules.length > 1 ? (
            <p className="mt-1 text-2 text-ink-3" data-receipt={weighed} data-name="Blocking">
              {why.blocking.rules.map((rule) => rule.label).join(' · ')}
            </p>
          ) : null}
        </Section>
      ) : null}
    </>
  )
}

const ToReview = ({ pair }: { pair: NonNullable<Why['pair']> }) => (
  <ButtonLink size="small" href={reviewHref({ pair })}>
    Decide in review
  </ButtonLink>
)

function Chain({ path, receipt }: { path: Why['path']; receipt?: string }) {
  return (
    <Section title="The chain of links" note="the weakest in bold">
      <ol className="grid gap-1" data-receipt={receipt} data-name="The chain of links">
        {path.map((step) => (
          <li key={step.key} className={step.weakest ? 'font-strong' : 'text-ink-2'}>
            {step.sentence}
            {step.weakest ? <span className="text-ink-3"> Weakest link.</span> : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Rules({ rules, receipt }: { rules: Why['rules']; receipt?: string }) {
  const fired = rules.filter((rule) => rule.verdict === 'joins').length
  return (
    <Section
      title="Rules"
      note={
        <span data-receipt={receipt} data-name="Rules that fired">
          {fired || 'none'} of {rules.length} fired
        </span>
      }
    >
      <ScrollBox className="overflow-x-auto" label="Rules">
        <div className="max-sm:w-[640px]">
          <MiniTable
            caption="Deterministic rules, and what became of each"
            head={[
              { key: 'rule', label: 'Rule', width: 200 },
              { key: 'verdict', label: 'Verdict', width: 130 },
              { key: 'value', label: 'Both carry', width: 230 },
              { key: 'why', label: 'Why' },
            ]}
            rows={rules.map((rule) => ({
              key: rule.rule,
              receipt,
              cells: [
                rule.label,
                <span key="verdict" className={rule.verdict === 'joins' ? 'font-strong' : undefined}>
                  {verdicts[rule.verdict]}
                </span>,
                rule.value ? (
                  <span key="value" className="mono">
                    {rule.value}
                  </span>
                ) : (
                  <span key="none" className="text-ink-3">
                    none
                  </span>
                ),
                rule.sentence,
              ],
            }))}
          />
        </div>
      </ScrollBox>
    </Section>
  )
}
