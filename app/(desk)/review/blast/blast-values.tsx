import { valueText } from '@/app/receipt/value-text'
import { DiffMark } from '@/components/ui/diff-mark'
import { Section } from '@/components/ui/section'
import type { Blast, BlastCustomer, ValueChange } from '@/server/review/blast/blast'
import { CustomerLink } from './customer-link'
import { fateOf } from './customers-of'
import { MoreLines } from './more-lines'

/** Golden values that change, of one customer after the other. */
export function BlastValues({ blast }: { blast: Blast }) {
  const groups = blast.customers.flatMap((customer) => {
    const changes = telling(blast, customer)
    return changes.length ? [{ customer, changes }] : []
  })
  const count = groups.reduce((sum, group) => sum + group.changes.length, 0)
  if (!count) return null
  return (
    <Section level={3} size="tight" title="Values" note={count === 1 ? '1 changes' : `${count} change`}>
      {groups.map(({ customer, changes }) => (
        <div key={customer.entityId}>
          {groups.length > 1 || fateOf(customer) !== 'stays' ? (
            <p className="blast-of">
              <CustomerLink customer={customer} />
              <span className="text-ink-3">{words[fateOf(customer)]}</span>
            </p>
          ) : null}
          <MoreLines
            what="values"
            most={7}
            lines={changes.map((change) => (
              <Line key={change.field} change={change} fresh={!customer.records.before} />
            ))}
          />
        </div>
      ))}
    </Section>
  )
}

/** What stands beside the code of a customer whose values are listed. */
const words = { retires: ' said, and is shown no more', returns: ' shows again', stays: '' } as const

/**
 * What tells something: of a customer that retires only what is not shown where its id leads, of one that comes back
 * only what was not.
 */
const telling = (blast: Blast, { entityId }: BlastCustomer): ValueChange[] =>
  blast.values.filter((one) => one.entityId === entityId && one.through.before !== one.through.after)

function Line({ change: { label, type, before, after }, fresh }: { change: ValueChange; fresh: boolean }) {
  const was = before ? valueText({ type, value: before.value }) : null
  const is = after ? valueText({ type, value: after.value }) : null
  return (
    <div className="blast-line">
      <DiffMark kind={is === null ? 'lost' : 'changed'} />
      <span className="pr-2 text-ink-3">{label}</span>
      <span>
        {is === null ? <span className="gone">{was}</span> : null}
        {is === null || fresh ? null : `${was ?? 'none'} → `}
        {is === null ? null : <b className="font-strong">{is}</b>}
      </span>
    </div>
  )
}
