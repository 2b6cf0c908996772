import type { ReactNode } from 'react'
import { may } from '@/model/access/permissions'
import type { View } from '@/model/views/view'
import { type ViewListKey, viewLists } from '@/model/views/view-lists'
import type { Guard } from '@/server/profile/guard/load-guard'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { profileHref } from '../../grain-slug'
import { sectionOrError } from './section-or-error'
import { ChurnSection } from './sections/churn-section'
import { ConflictsSection } from './sections/conflicts-section'
import { ConsentSection } from './sections/consent-section'
import { EdgesSection } from './sections/edges-section'
import { EntitledSection } from './sections/entitled-section'
import { ExpansionSection } from './sections/expansion-section'
import { HealthSection } from './sections/health-section'
import { IdentitySection } from './sections/identity-section'
import { IssuesSection } from './sections/issues-section'
import { LanesSection } from './sections/lanes-section'
import { MembersSection } from './sections/members-section'
import { NotesSection } from './sections/notes-section'
import { OrdersSection } from './sections/orders-section'
import { RelationsSection } from './sections/relations-section'
import { RevealsSection } from './sections/reveals-section'
import { SafeSection } from './sections/safe-section'
import { SamePointSection } from './sections/same-point-section'
import { TicketsSection } from './sections/tickets-section'
import { UsersSection } from './sections/users-section'
import { UsesSection } from './sections/uses-section'

export type ListsOf = {
  ctx: Ctx
  profile: Profile
  view: View
  /** What stands between the reader and a customer who may be two. */
  guard: Guard | null
  /** Fields hidden until it is known who this is. */
  hidden: ReadonlySet<string>
  asked: { anchor?: string; why?: string }
}

/** One list of a view by its key. What is not for somebody who may be another is absent until that is known; each list fails by itself. */
export async function viewList(key: ViewListKey, of: ListsOf): Promise<ReactNode> {
  const list: { label: string; inDoubt?: true } = viewLists[key]
  if (of.guard?.closed && !list.inDoubt) return null
  return sectionOrError(list.label, () => sections[key](of))
}

type Render = (of: ListsOf) => Promise<ReactNode>
const closed = ({ guard }: ListsOf) => guard?.closed ?? false

const sections = {
  identity: async (of) => IdentitySection(of),
  health: async ({ profile, asked }) => HealthSection({ profile, why: asked.why === 'health' }),
  churn: ChurnSection,
  'active-users': UsersSection,
  expansion: ExpansionSection,
  'open-tickets': (of) => TicketsSection({ ...of, closed: closed(of), onlyOpen: true }),
  'recent-tickets': (of) => TicketsSection({ ...of, closed: closed(of), onlyOpen: false }),
  'same-point': SamePointSection,
  entitlements: (of) => EntitledSection({ ...of, closed: closed(of) }),
  orders: OrdersSection,
  'known-issues': IssuesSection,
  consent: (of) => ConsentSection({ ...of, closed: closed(of) }),
  'safe-to-say': (of) => SafeSection({ ...of, closed: closed(of) }),
  relationships: RelationsSection,
  notes: NotesSection,
  reveals: RevealsSection,
  members: MembersSection,
  conflicts: ConflictsSection,
  edges: EdgesSection,
  uses: UsesSection,
  lanes: async ({ ctx, profile, view, asked }) =>
    may(ctx.actor.role, 'timeline.read')
      ? LanesSection({
          ctx,
          profile,
          asked: asked.anchor ?? view.anchor ?? undefined,
          href: (anchor) => profileHref(profile.grain, profile.entityId, `?view=${view.key}&anchor=${anchor}`),
        })
      : null,
} as const satisfies Record<ViewListKey, Render>
