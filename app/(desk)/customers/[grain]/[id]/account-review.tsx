import { may } from '@/model/access/permissions'
import type { Anchor } from '@/model/views/view'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { RelationsSection } from './sections/relations-section'
import { ExpansionSection } from './sections/expansion-section'
import { HealthHistorySection } from './sections/health-history-section'
import { HealthSection } from './sections/health-section'
import { LanesSection } from './sections/lanes-section'
import { NotesSection } from './sections/notes-section'
import { SamePointSection } from './sections/same-point-section'
import { TicketsSection } from './sections/tickets-section'
import { UsersSection } from './sections/users-section'
import { DeskColumns } from './desk-columns'
import { sectionOrError } from './section-or-error'

type Props = {
  ctx: Ctx
  profile: Profile
  anchor: string | undefined
  anchorHref: (anchor: Anchor) => string
  why: boolean
}

/** The account review: how the account does, why, and what came before. Each part fails by itself. */
export async function AccountReview({ ctx, profile, anchor, anchorHref, why }: Props) {
  const of = { ctx, profile }
  if (profile.grain !== 'account') {
    return (
      <DeskColumns shape="even">
        <div>{await sectionOrError('Belongs together', () => RelationsSection(of))}</div>
        <div>
          {await sectionOrError('Recent tickets', () => TicketsSection({ ...of, onlyOpen: false }))}
          {await sectionOrError('Notes', () => NotesSection(of))}
        </div>
      </DeskColumns>
    )
  }
  return (
    <>
      <DeskColumns shape="review">
        <div>{await sectionOrError('Health', async () => HealthSection({ profile, why }))}</div>
        <div>
          {await sectionOrError('Weekly active users', () => UsersSection(of))}
          {await sectionOrError('Expansion', () => ExpansionSection(of))}
        </div>
        <div>
          {await sectionOrError('Open tickets', () => TicketsSection({ ...of, onlyOpen: true }))}
          {await sectionOrError('Same point before', () => SamePointSection(of))}
          {await sectionOrError('Notes', () => NotesSection(of))}
        </div>
      </DeskColumns>
      {why ? (
        <div className="px-6 max-sm:px-4">
          {await sectionOrError('Health, week by week', () => HealthHistorySection(of))}
        </div>
      ) : null}
      {may(ctx.actor.role, 'timeline.read') ? (
        <div className="px-6 max-sm:px-4">
          {await sectionOrError('Before renewal', () => LanesSection({ ...of, asked: anchor, href: anchorHref }))}
        </div>
      ) : null}
    </>
  )
}
