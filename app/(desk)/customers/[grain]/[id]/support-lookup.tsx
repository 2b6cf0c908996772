import type { Guard } from '@/server/profile/guard/load-guard'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { DeskColumns } from './desk-columns'
import { sectionOrError } from './section-or-error'
import { ConsentSection } from './sections/consent-section'
import { EntitledSection } from './sections/entitled-section'
import { IdentitySection } from './sections/identity-section'
import { IssuesSection } from './sections/issues-section'
import { NotesSection } from './sections/notes-section'
import { OrdersSection } from './sections/orders-section'
import { RelationsSection } from './sections/relations-section'
import { RevealsSection } from './sections/reveals-section'
import { SafeSection } from './sections/safe-section'
import { TicketsSection } from './sections/tickets-section'

type Props = {
  ctx: Ctx
  profile: Profile
  /** Fields hidden until it is known who this is. */
  hidden: ReadonlySet<string>
  guard: Guard | null
}

/** The support lookup: who this is, what is open, whether we may contact them. While two are in question, what differs is not sent. */
export async function SupportLookup({ ctx, profile, hidden, guard }: Props) {
  const of = { ctx, profile }
  const closed = guard?.closed ?? false
  return (
    <DeskColumns shape="lookup">
      <div>
        {await sectionOrError('Identity', async () => IdentitySection({ ...of, hidden }))}
        {await sectionOrError('Entitled to', () => EntitledSection({ ...of, closed }))}
      </div>
      <div>
        {await sectionOrError('Recent tickets', () => TicketsSection({ ...of, onlyOpen: false }))}
        {closed ? null : await sectionOrError('Recent orders and visits', () => OrdersSection(of))}
        {await sectionOrError('Known issues', () => IssuesSection(of))}
      </div>
      <div>
        {await sectionOrError('May we contact them?', () => ConsentSection(of))}
        {await sectionOrError('Safe to say now', () => SafeSection({ ...of, closed }))}
        {closed ? null : await sectionOrError('Belongs together', () => RelationsSection(of))}
        {closed ? null : await sectionOrError('Notes', () => NotesSection(of))}
        {await sectionOrError('Revealed', () => RevealsSection(of))}
      </div>
    </DeskColumns>
  )
}
