import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { DeskColumns } from './desk-columns'
import { sectionOrError } from './section-or-error'
import { ConflictsSection } from './sections/conflicts-section'
import { EdgesSection } from './sections/edges-section'
import { MembersSection } from './sections/members-section'
import { NotesSection } from './sections/notes-section'
import { RelationsSection } from './sections/relations-section'
import { UsesSection } from './sections/uses-section'

/** The steward record: what a customer is made of and why. */
export async function StewardRecord({ ctx, profile }: { ctx: Ctx; profile: Profile }) {
  const of = { ctx, profile }
  return (
    <DeskColumns shape="review">
      <div>
        {await sectionOrError('Members', () => MembersSection(of))}
        {await sectionOrError('Conflicts', () => ConflictsSection(of))}
      </div>
      <div>{await sectionOrError('Why joined', () => EdgesSection(of))}</div>
      <div>
        {await sectionOrError('Belongs together', () => RelationsSection(of))}
        {await sectionOrError('Notes', () => NotesSection(of))}
        {await sectionOrError('Who used this', () => UsesSection(of))}
      </div>
    </DeskColumns>
  )
}
