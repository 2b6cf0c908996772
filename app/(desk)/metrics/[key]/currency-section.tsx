import { Sourced } from '@/app/receipt/sourced'
import { formatDate } from '@/components/format/format-date'
import { formatMoney } from '@/components/format/format-money'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { reportingCurrency } from '@/model/metrics/currencies'
import type { Metric } from '@/model/metrics/metric'
import type { MetricCurrencies } from '@/server/metrics/list-currencies'

type Props = { metric: Metric; currencies: MetricCurrencies; partial: boolean }

/** The original currencies behind a number in money, with the declared rate each was converted at. */
export function CurrencySection({ metric, currencies, partial }: Props) {
  const { day, lines, ratesFrom } = currencies
  const source = (figure: string, currency: string) => `figure:${figure}:${metric.key}:${currency}:${day}`
  return (
    <Section
      title="By currency"
      note={
        <span data-plain="definition">
          rates of the quarter, in force since {formatDate(ratesFrom)}
          {partial ? ', within your book' : ''}
        </span>
      }
    >
      <MiniTable
        caption={`${metric.label} by original currency`}
        head={[
          { key: 'currency', label: 'Currency', width: 90 },
          { key: 'amount', label: 'As billed', num: true },
          { key: 'rate', label: 'Rate', num: true, width: 90 },
          { key: 'worth', label: `In ${reportingCurrency}`, num: true },
        ]}
        rows={lines.map((line) => ({
          key: line.currency,
          cells: [
            line.currency,
            <Sourced
              key="amount"
              quiet
              of={source('metric-in-currency', line.currency)}
              name={`${metric.label} in ${line.currency}`}
            >
              {formatMoney(Math.round(line.amount), line.currency)}
            </Sourced>,
            <span key="rate" data-plain="declared rate">
              {line.rate === null ? 'none declared' : line.rate.toFixed(2)}
            </span>,
            <Sourced
              key="worth"
              quiet
              of={source('metric-currency-worth', line.currency)}
              name={`${metric.label} in ${line.currency}`}
            >
              {formatMoney(Math.round(line.inReporting))}
            </Sourced>,
          ],
        }))}
      />
      {metric.total === 'sum' ? null : (
        <p className="pt-2 text-2 text-ink-3">
          These are the sums behind the {metric.total}, not the {metric.total} itself.
        </p>
      )}
    </Section>
  )
}
