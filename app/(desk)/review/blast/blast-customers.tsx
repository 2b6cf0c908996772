import { MonoId } from '@/components/ui/mono-id'
import { Section } from '@/components/ui/section'
import type { Blast, BlastCustomer } from '@/server/review/blast/blast'
import { CustomerLink } from './customer-link'
import { fateOf, finderIn, nameOf } from './customers-of'
import { MoreLines } from './more-lines'

/** Which customers there are afterwards, and where the code of one that is no more leads. */
export function BlastCustomers({ blast }: { blast: Blast }) {
  const find = finderIn(blast)
  const own = blast.customers.filter((one) => !one.linked)
  const count = (side: 'before' | 'after') => own.filter((one) => one.records[side] > 0).length
  if (!own.length)
    return (
      <Section level={3} size="tight" title="Customers">
        <p className="text-2 text-ink-2">No customer changes.</p>
      </Section>
    )
  return (
    <Section level={3} size="tight" title="Customers" note={`${count('before')} → ${count('after')}`}>
      <MoreLines
        what="customers"
        lines={own.map((one) => (
          <div key={one.entityId} className="py-[3px] text-2 leading-[18px]">
            <CustomerLink customer={one} /> <span className="font-strong">{nameOf(one)}</span>{' '}
            <span className="text-ink-2">
              <Fate one={one} after={find(one.leadsTo.after)} before={find(one.leadsTo.before)} />
            </span>
          </div>
        ))}
      />
    </Section>
  )
}

function Fate({ one, after, before }: { one: BlastCustomer; after?: BlastCustomer; before?: BlastCustomer }) {
  const fate = fateOf(one)
  if (fate === 'retires')
    return (
      <>
        retires and resolves to <MonoId>{after?.code ?? 'another'}</MonoId>
      </>
    )
  if (fate === 'returns')
    return (
      <>
        comes back from <MonoId>{before?.code ?? 'another'}</MonoId> with {recordsOf(one.records.after)}
      </>
    )
  const { before: was, after: is } = one.records
  return was === is ? `stays as ${recordsOf(is)}` : `stays, ${was} → ${recordsOf(is)}`
}

const recordsOf = (count: number) => (count === 1 ? '1 record' : `${count} records`)
