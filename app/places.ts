import type { RailPlace } from '@/components/shell/current-place'
import { may, type Permission } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'

type Place = RailPlace & { permission: Permission; foot?: true }

/** Where one can go, in the order of the rail. A place one has no right to is absent. */
const places: readonly Place[] = [
  { href: '/', label: 'Today', icon: 'today', permission: 'home.read' },
  {
    href: '/customers/accounts',
    covers: '/customers',
    label: 'Customers',
    icon: 'customers',
    permission: 'customer.list',
  },
  { href: '/boards/renewals', covers: '/boards', label: 'Boards', icon: 'boards', permission: 'metric.read' },
  { href: '/review', label: 'Review', icon: 'review', permission: 'review.read' },
  { href: '/cases', label: 'Cases', icon: 'cases', permission: 'case.read' },
  { href: '/households', label: 'Homes', icon: 'households', permission: 'review.read' },
  { href: '/matching', label: 'Matching', icon: 'matching', permission: 'matching.read' },
  { href: '/dashboard', label: 'Dashboard', icon: 'dashboard', permission: 'dashboard.read' },
  { href: '/history', label: 'History', icon: 'history', permission: 'history.read' },
  { href: '/metrics', label: 'Metrics', icon: 'metrics', permission: 'metric.read' },
  { href: '/quality', label: 'Quality', icon: 'quality', permission: 'quality.read' },
  { href: '/sources', label: 'Sources', icon: 'sources', permission: 'source.read' },
  { href: '/model', label: 'Model', icon: 'model', permission: 'model.read' },
  { href: '/audit', label: 'Audit', icon: 'audit', permission: 'audit.read' },
  { href: '/admin', label: 'Settings', icon: 'settings', permission: 'people.read', foot: true },
]

/** The rail of a role, with what waits counted by the place's address. */
export function railOf(role: Role, counts: Readonly<Record<string, number>>) {
  const open = places.filter((place) => may(role, place.permission))
  const item = ({ href, covers, label, icon }: Place): RailPlace => ({
    href,
    covers,
    label,
    icon,
    count: counts[href] || undefined,
  })
  return { items: open.filter((place) => !place.foot).map(item), foot: open.filter((place) => place.foot).map(item) }
}
