import { ConsentMark } from '@/components/ui/consent-mark'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import type { Blast, BlastCustomer } from '@/server/review/blast/blast'
import { fateOf } from './customers-of'
import { CustomerLink } from './customer-link'
import { type ConsentColumn, consentLines } from './consent-lines'

/** What each customer allows now and afterwards. Side by side where few are concerned, else one after the other. */
export function BlastConsent({ blast }: { blast: Blast }) {
  const said = new Set(blast.consent.map((one) => one.entityId))
  const there = blast.customers.filter((one) => said.has(one.entityId))
  if (!there.length) return null
  const own = there.filter((one) => !one.linked)
  const linked = there.filter((one) => one.linked)
  const together = own.length <= 3
  const parting = own.some((one) => fateOf(one) === 'returns')
  return (
    <Section
      level={3}
      size="tight"
      title="Consent"
      note={parting ? 'each has its own again' : 'the narrower of what was said'}
    >
      {together && own.length ? <Answers blast={blast} customers={own} /> : null}
      {[...(together ? [] : own), ...linked].map((customer) => (
        <div key={customer.entityId}>
          <p className="blast-of">
            <CustomerLink customer={customer} />
          </p>
          <Answers blast={blast} customers={[customer]} onlyMoving={customer.linked} />
        </div>
      ))}
    </Section>
  )
}

function Answers(props: { blast: Blast; customers: readonly BlastCustomer[]; onlyMoving?: boolean }) {
  const columns = (['before', 'after'] as const).flatMap((side) =>
    props.customers.flatMap((customer): ConsentColumn[] => (customer.records[side] ? [{ customer, side }] : [])),
  )
  const lines = consentLines(props.blast, columns).filter((line) => line.moves || !props.onlyMoving)
  const spoken = lines.filter((line) => line.answers.some((answer) => answer !== 'unknown'))
  const rest = lines.length - spoken.length
  return (
    <>
      <div className="blast-figures">
        <MiniTable
          caption="Consent now and after"
          small
          head={[
            { key: 'purpose', label: '' },
            ...columns.map((column) => ({
              key: `${column.side}-${column.customer.entityId}`,
              label: headOf(column, columns),
            })),
          ]}
          rows={spoken.map((line) => ({
            key: line.key,
            cells: [
              line.label,
              ...line.answers.map((answer, at) => {
                const column = columns[at]
                const key = `${column?.side}-${column?.customer.entityId}`
                return <ConsentMark key={key} state={answer} bare={column?.side === 'before' && columns.length > 2} />
              }),
            ],
          }))}
        />
      </div>
      {rest ? <p className="pt-1 text-2 text-ink-3">Nobody spoke of the rest: unknown means do not.</p> : null}
    </>
  )
}

/** The digits of the code name the customer; the word says when, where one customer stands in both columns. */
function headOf({ customer, side }: ConsentColumn, columns: readonly ConsentColumn[]): string {
  const digits = customer.code.slice(2)
  const sides = columns.filter((one) => one.side === side).length
  if (sides === 1) return side === 'before' ? 'Now' : 'Result'
  return side === 'before' ? digits : `${digits} after`
}
