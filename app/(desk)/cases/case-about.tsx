import { Sourced } from '@/app/receipt/sourced'
import { formatMoney } from '@/components/format/format-money'
import { KeyValues } from '@/components/ui/key-values'
import { MonoId } from '@/components/ui/mono-id'
import { TextLink } from '@/components/ui/text-link'
import type { CaseCustomer, CaseLine } from '@/server/cases/case-line'
import { profileHref } from '../customers/grain-slug'

type CustomerCase = Extract<CaseLine, { about: 'customer' }>

/** Which customer a case is about, or which two, what waiting costs, and which of their values is doubted. */
export function CaseAbout({ one }: { one: CustomerCase }) {
  const { reference, field } = one.evidence
  return (
    <KeyValues
      items={[
        { key: 'customer', label: 'Customer', value: <Customer one={one} customer={one.customer} /> },
        ...(one.other ? [{ key: 'other', label: 'And', value: <Customer one={one} customer={one.other} /> }] : []),
        ...(one.state === 'open'
          ? [{ key: 'value', label: 'At stake', value: one.value ? `${formatMoney(one.value)} a year` : 'no value' }]
          : []),
        ...(reference && field
          ? [
              {
                key: 'doubted',
                label: 'Value',
                value: (
                  <Sourced of={reference} name={field}>
                    {field.replaceAll('_', ' ')}
                  </Sourced>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Customer({ one, customer }: { one: CustomerCase; customer: CaseCustomer }) {
  return (
    <>
      <TextLink href={profileHref(one.grain, customer.entityId)}>{customer.name ?? 'No name'}</TextLink>{' '}
      <MonoId>{customer.code}</MonoId>
    </>
  )
}
