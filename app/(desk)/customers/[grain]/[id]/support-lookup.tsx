import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { DeskColumns } from './desk-columns'
import { sectionOrError } from './section-or-error'
import { ConsentSection } from './sections/consent-section'
import { EntitledSection } from './sections/entitled-section'
import { IdentitySection } from './sections/identity-section'
import { IssuesSection } from './sections/issues-section'
import { OrdersSection } from './sections/orders-section'
import { RelationsSection } from './sections/relations-section'
import { RevealsSection } from './sections/reveals-section'
import { TicketsSection } from './sections/tickets-section'

type Props = {
  ctx: Ctx
  profile: Profile
  /** Hidden until it is known who this is. */
  differing: ReadonlySet<string>
}

/** The support lookup: who this is, what is open, whether we may contact them. While two are in question, what differs is not sent. */
export async function SupportLookup({ ctx, profile, differing }: Props) {
  const of = { ctx, profile }
  return (
    <DeskColumns shape="lookup">
      <div>
        {await sectionOrError('Identity', async () => IdentitySection({ ...of, differing }))}
        {await sectionOrError('Entitled to', () => EntitledSection(of))}
      </div>
      <div>
        {await sectionOrError('Recent tickets', () => TicketsSection({ ...of, onlyOpen: false }))}
        {differing.size ? null : await sectionOrError('Recent orders and visits', () => OrdersSection(of))}
        {await sectionOrError('Known issues', () => IssuesSection(of))}
      </div>
      <div>
        {await sectionOrError('May we contact them?', () => ConsentSection(of))}
        {await sectionOrError('Belongs together', () => RelationsSection(of))}
        {await sectionOrError('Revealed', () => RevealsSection(of))}
      </div>
    </DeskColumns>
  )
}
