import { TextLink } from '@/components/ui/text-link'
import type { BlastCustomer } from '@/server/review/blast/blast'
import { profileHref } from '../../customers/grain-slug'

/** The code of a customer, leading to its profile. A retired code leads to who has its records. */
export function CustomerLink({ customer }: { customer: BlastCustomer }) {
  return (
    <TextLink href={profileHref(customer.grain, customer.entityId)} prefetch={false} className="mono whitespace-nowrap">
      {customer.code}
    </TextLink>
  )
}
