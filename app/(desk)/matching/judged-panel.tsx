import { formatNumber } from '@/components/format/format-number'
import { buttonClass } from '@/components/ui/button-class'
import { ButtonLink } from '@/components/ui/button-link'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import type { GoldenGrain } from '@/model/grains'
import { leastJudged, leastOfEach } from '@/model/identity/calibrate/best-fit'
import type { JudgedCounts } from '@/server/identity/models/count-judged'
import { ImportForm } from './import-form'

type Props = { grain: GoldenGrain; counts: JudgedCounts; denied?: string; mayTeach: boolean }

/** What people have judged, and the ways to judge more: teach, bring labels in, take them out. */
export function JudgedPanel({ grain, counts, denied, mayTeach }: Props) {
  const all = counts.decisions + counts.lessons + counts.imported
  const of = (origin: string) => ({
    'data-receipt': `figure:judged-labels:${grain}:${origin}`,
    'data-name': 'Judged pairs',
  })
  return (
    <Section
      title="Judged pairs"
      note={
        <>
          <span {...of('all')}>{formatNumber(all)} in all</span>,{' '}
          <span {...of('same')}>{formatNumber(counts.same)} the same</span>
        </>
      }
    >
      <KeyValues
        items={[
          {
            key: 'decisions',
            label: 'Decisions',
            value: <span {...of('decision')}>{formatNumber(counts.decisions)} on the review desk</span>,
          },
          {
            key: 'lessons',
            label: 'Lessons',
            value: <span {...of('lesson')}>{formatNumber(counts.lessons)} answered to teach</span>,
          },
          {
            key: 'imported',
            label: 'Labels',
            value: <span {...of('import')}>{formatNumber(counts.imported)} brought in</span>,
          },
        ]}
      />
      <p className="pb-3 text-2 text-ink-3" data-plain="the rule, in fixed numbers">
        {`From ${leastJudged}, with at least ${leastOfEach} of each kind, confidence is calibrated: every night, when a version is published, and when asked. A label or a lesson merges nobody.`}
      </p>
      {denied ? null : (
        <div className="flex flex-wrap gap-2 pb-2">
          {mayTeach ? (
            <ButtonLink size="small" href={`/matching/teach?grain=${grain}`}>
              Teach
            </ButtonLink>
          ) : null}
          <ImportForm />
          {all > 0 ? (
            <a className={buttonClass({ size: 'small' })} href={`/matching/export?grain=${grain}`} download>
              Export
            </a>
          ) : null}
        </div>
      )}
    </Section>
  )
}
