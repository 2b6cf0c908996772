import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import type { Ctx } from '@/server/spine/ctx'
import { railOf } from '../places'
import { LookupPalette } from './lookup-palette'

/** The palette behind Ctrl or Cmd K, with the places and rights of whoever is signed in. Stands once in the frame of every desk. */
export function Lookup({ ctx }: { ctx: Ctx }) {
  const role = ctx.actor.role as Role
  const rail = railOf(role, {})
  const lists = ['Accounts', 'People', 'Companies', 'Households'].map((label) => ({
    href: `/customers/${label.toLowerCase()}`,
    label,
  }))
  const doable = [
    ...(may(role, 'import.run') ? [{ href: '/sources/import', label: 'Bring a file in' }] : []),
    ...(may(role, 'review.decide')
      ? [
          { href: '/review', label: 'Decide duplicates' },
          { href: '/households', label: 'Decide households' },
        ]
      : []),
    ...(may(role, 'record.read') ? [{ href: '/why', label: 'Ask why two are one, or are not' }] : []),
  ]
  return (
    <LookupPalette
      finds={may(role, 'customer.lookup')}
      places={[...rail.items, ...rail.foot, ...lists].map(({ href, label }) => ({ href, label }))}
      actions={doable}
    />
  )
}
