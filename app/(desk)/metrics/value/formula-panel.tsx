import { Section } from '@/components/ui/section'
import { SqlBlock } from '@/components/ui/sql-block'
import { cdsValue, costKinds } from '@/model/metrics/cds-value'
import type { ValueNow } from '@/server/value/get-value'

/** The formula in words, what of it is measured and what assumed, and the SQL that gives the number. */
export function FormulaPanel({ value }: { value: ValueNow }) {
  return (
    <div data-plain="the definition">
      <Section title="Definition" first>
        <p className="max-w-[62ch] pb-2">{cdsValue.meaning}</p>
        <p className="max-w-[62ch] text-2 text-ink-2">
          Retention + lifetime value + marketing return − building − running − governing. It is composed of governed
          totals and never measured account by account: a rate, a baseline and a bill belong to the company as a whole,
          and a share of them laid on one account would be made up.
        </p>
      </Section>
      <Section title="Measured and assumed">
        <ul className="grid gap-1.5">
          {cdsValue.terms.map((term) => (
            <li key={term.key}>
              <b>{term.label}</b>: measured, and assumes that {term.assumes}.
            </li>
          ))}
          <li>
            <b>Cost</b>: told by people,{' '}
            {Object.values(costKinds)
              .map((kind) => `${kind.label.toLowerCase()} (${kind.means})`)
              .join('; ')}
            .
          </li>
          <li>
            <b>Baseline</b>: the twelve months before the system began. It began in the first month a cost was told for;
            where none was told, on the day of the first load.
          </li>
        </ul>
      </Section>
      <Section title="Read it with care">
        <ul className="grid gap-1.5">
          {cdsValue.caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
      </Section>
      {value.sql ? (
        <Section title="SQL">
          <SqlBlock sql={value.sql} />
        </Section>
      ) : null}
    </div>
  )
}
