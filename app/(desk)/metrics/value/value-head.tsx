import { Sourced } from '@/app/receipt/sourced'
import { formatDate } from '@/components/format/format-date'
import { PageHead } from '@/components/ui/page-head'
import { cdsValue } from '@/model/metrics/cds-value'
import { sayMetric } from '@/model/metrics/say-metric'
import type { ValueNow } from '@/server/value/get-value'
import { termReceipt } from './term-receipt'

/** The value in one number, and what is to be doubted about it. */
export function ValueHead({ value }: { value: ValueNow }) {
  const { terms, began, upto, thin } = value
  const costless = terms !== null && terms.cost === 0
  return (
    <>
      <PageHead
        title={cdsValue.label}
        line={[
          'The whole company, a year, in pounds',
          <span
            key="began"
            {...(terms ? { 'data-receipt': termReceipt(value, 'net'), 'data-name': cdsValue.label } : {})}
          >
            {began.day
              ? `The system began on ${formatDate(began.day)}, ${began.by === 'cost' ? 'the first month a cost was told for' : 'the day of the first load'}`
              : 'The system has not begun'}
          </span>,
        ]}
      />
      <div className="px-6 pt-2 pb-3 max-sm:px-4">
        <p className="text-5 font-strong">
          {terms ? (
            <Sourced of={termReceipt(value, 'net')} name={cdsValue.label}>
              {sayMetric(cdsValue, terms.net)}
            </Sourced>
          ) : (
            <span className="text-ink-3">none</span>
          )}
          {terms ? (
            <span className="ml-2 text-2 font-text text-ink-2">{costless ? 'before cost' : 'a year, after cost'}</span>
          ) : null}
        </p>
        {terms && began.before && upto ? (
          <p className="text-2 text-ink-2" data-plain="the days compared">
            {`The twelve months to ${formatDate(began.before)} against the twelve months to ${formatDate(upto)}.`}
          </p>
        ) : null}
        <ul
          className="grid max-w-[72ch] gap-1 pt-1.5 text-watch"
          {...(terms
            ? { 'data-receipt': termReceipt(value, 'net'), 'data-name': 'What to doubt' }
            : { 'data-plain': 'why there is no value' })}
        >
          {thin.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </div>
    </>
  )
}
