import { Sourced } from '@/app/receipt/sourced'
import { FieldRow } from '@/components/ui/field-row'
import { formatNumber } from '@/components/format/format-number'
import { Glyph } from '@/components/ui/glyph'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { checkOf } from '@/model/checks/all-checks'
import type { Metric } from '@/model/metrics/metric'
import type { CheckLine } from '@/server/quality/list-checks'
import { tallyReference } from '@/model/figures/tally-reference'

/** The checks whose offenders could make the number wrong, and how they stand. */
export function ChecksPanel({ metric, checks }: { metric: Metric; checks: readonly CheckLine[] }) {
  const lines = metric.checks.flatMap((key) => checks.find((line) => line.key === key) ?? [])
  const passed = lines.filter((line) => line.offenders === 0).length
  return (
    <Section
      title="Checks"
      note={
        <Sourced of={tallyReference('checks', 'passed', { metric: metric.key })} name="Checks that find nothing">
          {`${passed} of ${lines.length} find nothing`}
        </Sourced>
      }
    >
      {lines.map((line) => (
        <FieldRow
          key={line.key}
          lead={<Glyph name={line.offenders === 0 ? 'given' : line.offenders === null ? 'unknown' : 'watch'} />}
          end={
            <Sourced of={`check:${line.key}`} name={checkOf(line.key)?.label ?? line.key}>
              {sayCount(line)}
            </Sourced>
          }
        >
          <TextLink href={`/quality/${line.key}`}>{checkOf(line.key)?.label}</TextLink>
        </FieldRow>
      ))}
    </Section>
  )
}

const sayCount = (line: CheckLine) =>
  line.offenders === null
    ? 'never ran'
    : line.offenders === 0
      ? 'nothing found'
      : `${formatNumber(line.offenders)} found`
