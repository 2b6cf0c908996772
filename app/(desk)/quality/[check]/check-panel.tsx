import { LineChart } from '@/components/charts/line-chart'
import { formatDate } from '@/components/format/format-date'
import { formatNumber } from '@/components/format/format-number'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import { SqlBlock } from '@/components/ui/sql-block'
import { allMetrics } from '@/model/metrics/all-metrics'
import { TextLink } from '@/components/ui/text-link'
import type { Check } from '@/model/checks/check'
import type { CheckPage } from '@/server/quality/get-check'

/** What the check means, how it went over time, which numbers it guards, and its SQL. */
export function CheckPanel({ check, page }: { check: Check; page: CheckPage }) {
  const first = page.trend[0]
  const last = page.trend.at(-1)
  const guards = allMetrics.filter((metric) => metric.checks.some((key) => key === check.key))
  return (
    <>
      <Section title="What is wrong" first size="tall">
        <div data-plain="what the check looks for">
          <p className="max-w-[62ch] pb-3 text-4">{check.meaning}</p>
          <KeyValues
            items={[
              { key: 'harm', label: 'What it does', value: check.harm },
              { key: 'mend', label: 'How to mend it', value: check.mend },
            ]}
          />
        </div>
      </Section>
      {first && last && page.trend.length > 1 ? (
        <LineChart
          title="Trend"
          note="offenders on each day it ran"
          says={`Offenders from ${formatDate(first.day)} to ${formatDate(last.day)}: ${formatNumber(first.offenders)} to ${formatNumber(last.offenders)}`}
          height={160}
          compact
          xName="Day"
          xs={page.trend.map((point) => formatDate(point.day))}
          series={[{ key: check.key, name: 'offenders', values: page.trend.map((point) => point.offenders) }]}
        />
      ) : (
        <Section title="Trend">
          <p className="text-2 text-ink-3">
            It ran on {page.trend.length === 1 ? 'one day' : 'no day'} so far; a trend appears with the second.
          </p>
        </Section>
      )}
      <Section title="Numbers it guards">
        {guards.map((metric) => (
          <p key={metric.key} className="py-0.5">
            <TextLink href={`/metrics/${metric.key}`}>{metric.label}</TextLink>
          </p>
        ))}
        {guards.length === 0 ? <p className="text-2 text-ink-3">None; it guards customers themselves.</p> : null}
      </Section>
      <Section title="SQL" note="each row it gives is an offender">
        <div className="-mx-6 max-h-72 overflow-auto max-sm:-mx-4">
          <SqlBlock sql={outdent(check.sql)} label={`SQL of ${check.label}`} />
        </div>
      </Section>
    </>
  )
}

/** The text as it stands in the model, without its margin. */
function outdent(sql: string): string {
  const margin = Math.min(
    ...sql
      .split('\n')
      .filter((line) => line.trim() && line.startsWith(' '))
      .map((line) => line.search(/\S/)),
  )
  return Number.isFinite(margin) ? sql.replaceAll(new RegExp(`^ {${margin}}`, 'gm'), '').trim() : sql.trim()
}
