import { Sourced } from '@/app/receipt/sourced'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { metricOf } from '@/model/metrics/all-metrics'
import { cdsValue } from '@/model/metrics/cds-value'
import { sayMetric, sayMetricChange } from '@/model/metrics/say-metric'
import type { TotalPair, ValueNow, ValueTerms } from '@/server/value/get-value'
import { termReceipt } from './term-receipt'

/** Each term with what it adds, then the governed numbers it is made of, before and now. */
export function TermsSection({ value }: { value: ValueNow }) {
  const { terms } = value
  const money = (term: keyof ValueTerms, less = false) =>
    terms ? (
      <Sourced of={termReceipt(value, term)} name={`CDS value, ${term}`} quiet>
        {less ? sayMetricChange(cdsValue, -terms[term]) : sayMetricChange(cdsValue, terms[term])}
      </Sourced>
    ) : (
      <span className="text-ink-3">none</span>
    )
  return (
    <>
      <Section title="What it is made of" note="pounds a year" first>
        <MiniTable
          caption="Terms of the CDS value"
          head={[
            { key: 'term', label: 'Term' },
            { key: 'how', label: 'How' },
            { key: 'pounds', label: 'A year', num: true, width: 120 },
          ]}
          rows={[
            ...cdsValue.terms.map((term) => ({
              key: term.key,
              cells: [term.label, <How key="how" says={term.says} note={term.formula} />, money(term.key)],
            })),
            { key: 'gross', cells: ['Before cost', <How key="how" says="The three together" />, money('gross')] },
            {
              key: 'cost',
              cells: ['Cost', <How key="how" says="Told for the twelve months up to now" />, money('cost', true)],
            },
            {
              key: 'net',
              cells: [<b key="net">{cdsValue.label}</b>, <How key="how" says="Before cost, less cost" />, money('net')],
            },
          ]}
        />
      </Section>
      <Section title="The numbers behind it" note="governed totals, each with its own definition">
        <MiniTable
          caption="Governed totals before the system began and now"
          head={[
            { key: 'metric', label: 'Metric' },
            { key: 'before', label: 'Before', num: true, width: 120 },
            { key: 'now', label: 'Now', num: true, width: 120 },
            { key: 'change', label: 'Change', num: true, width: 120 },
          ]}
          rows={value.totals.map((pair) => totalRow(pair, value))}
        />
        {value.base === null ? null : (
          <p className="pt-2 text-2 text-ink-2">
            Accounts of a year ago paid{' '}
            <Sourced of={`total:net_revenue_retention:${value.upto}`} name="What accounts of a year ago paid">
              {sayMetric(cdsValue, value.base)}
            </Sourced>{' '}
            a month then; the change of the two rates is laid on that.
          </p>
        )}
      </Section>
    </>
  )
}

function How({ says, note }: { says: string; note?: string }) {
  return (
    <span className="block leading-4" data-plain="the formula">
      {says}
      {note ? <span className="block text-1 text-ink-3">{note}</span> : null}
    </span>
  )
}

function totalRow({ metric: key, before, now }: TotalPair, { began, upto }: ValueNow) {
  const metric = metricOf(key)
  if (!metric) return { key, cells: [key] }
  const total = (value: number | null, day: string | null) =>
    value === null || !day ? (
      <span className="text-ink-3">not measured</span>
    ) : (
      <Sourced of={`total:${key}:${day}`} name={metric.label} quiet>
        {sayMetric(metric, value)}
      </Sourced>
    )
  return {
    key,
    cells: [
      <TextLink key="metric" href={`/metrics/${key}`}>
        {metric.label}
      </TextLink>,
      total(before, began.before),
      total(now, upto),
      before === null || now === null ? (
        <span key="change" className="text-ink-3">
          none
        </span>
      ) : (
        <Sourced key="change" of={`total:${key}:${upto}`} name={`Change of ${metric.label}`} quiet>
          {sayMetricChange(metric, now - before)}
        </Sourced>
      ),
    ],
  }
}
