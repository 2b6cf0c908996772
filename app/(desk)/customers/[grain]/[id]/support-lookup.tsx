import type { OpenPair } from '@/server/profile/get-open-pair'
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

type Props = { ctx: Ctx; profile: Profile; pair: OpenPair | null; known: string | undefined }

/** The support lookup: who this is, what is open, whether we may contact them. While two are in question, what differs is not sent. */
export async function SupportLookup({ ctx, profile, pair, known }: Props) {
  const of = { ctx, profile }
  const guarded = pair !== null && known !== 'this'
  const differing = new Set(guarded ? [...pair.differences.map((one) => one.field), ...unknowable(profile)] : [])
  return (
    <DeskColumns shape="lookup">
      <div>
        {await sectionOrError('Identity', async () => IdentitySection({ ...of, differing }))}
        {await sectionOrError('Entitled to', () => EntitledSection(of))}
      </div>
      <div>
        {await sectionOrError('Recent tickets', () => TicketsSection({ ...of, onlyOpen: false }))}
        {guarded ? null : await sectionOrError('Recent orders and visits', () => OrdersSection(of))}
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

/** Fields whose mask says nothing, so that nobody can tell whether they differ. */
const unknowable = (profile: Profile) =>
  Object.values(profile.values).flatMap((value) => (value.hidden && value.masked === '•••' ? [value.field] : []))
