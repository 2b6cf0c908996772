import { formatMoney } from '@/components/format/format-money'
import { formatNumber } from '@/components/format/format-number'
import { Delta } from '@/components/ui/delta'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import type { Blast } from '@/server/review/blast/blast'
import { CustomerLink } from './customer-link'

type Figure = { key: string; label: string; unit: string; digits: number; before: number | null; after: number | null }

/** Metrics that move, of each customer and over all of them. */
export function BlastMetrics({ blast }: { blast: Blast }) {
  const groups = blast.customers.flatMap((customer) => {
    // Nothing and not measured are the same to a reader.
    const own = blast.metrics.filter(
      (one) => one.entityId === customer.entityId && (one.before ?? 0) !== (one.after ?? 0),
    )
    return own.length ? [{ customer, own }] : []
  })
  const totals = blast.totals.filter((one) => one.before !== one.after)
  if (!groups.length && !totals.length) return null
  return (
    <Section level={3} size="tight" title="Metrics" note="now → after">
      {groups.map(({ customer, own }) => (
        <div key={customer.entityId} className="pb-1">
          <p className="blast-of">
            <CustomerLink customer={customer} />
          </p>
          <Figures
            caption={`Metrics of ${customer.code} now and after`}
            figures={own.map((one) => ({ ...one, key: one.metric, digits: 0 }))}
          />
        </div>
      ))}
      {totals.length ? (
        <>
          <p className="blast-of text-ink-2">All customers</p>
          <Figures
            caption="Metrics over all customers now and after"
            figures={totals.map((one) => ({ ...one, key: one.metric, digits: one.total === 'average' ? 2 : 0 }))}
          />
        </>
      ) : (
        <p className="text-2 text-ink-3">Over all customers nothing moves.</p>
      )}
    </Section>
  )
}

function Figures({ caption, figures }: { caption: string; figures: readonly Figure[] }) {
  return (
    <div className="blast-figures">
      <MiniTable
        caption={caption}
        small
        numeric={[1, 2, 3]}
        rows={figures.map((one) => ({
          key: one.key,
          cells: [
            one.label,
            <span key="before" className="text-ink-3">
              {write(one, one.before)}
            </span>,
            write(one, one.after),
            <Difference key="difference" figure={one} />,
          ],
        }))}
      />
    </div>
  )
}

function Difference({ figure: { unit, digits, before, after } }: { figure: Figure }) {
  if (before === null || after === null) return null
  if (unit === 'money') return <Delta value={Math.round(after - before)} format="money" />
  return <Delta value={after - before} digits={digits} />
}

/** Not measured is a dash. */
function write({ unit, digits }: Figure, value: number | null): string {
  if (value === null) return '–'
  return unit === 'money' ? formatMoney(Math.round(value)) : formatNumber(value, { digits })
}
