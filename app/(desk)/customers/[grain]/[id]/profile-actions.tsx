import { ActionBar } from '@/components/ui/action-bar'
import { may, type Permission } from '@/model/access/permissions'
import type { Guard } from '@/server/profile/guard/load-guard'
import type { Profile } from '@/server/profile/profile'
import { denial } from '@/server/spine/check-permission'
import type { Ctx } from '@/server/spine/ctx'
import { DuplicateDialog } from './duplicate-dialog'
import { NoteDialog } from './note-dialog'
import { WrongPersonDialog } from './wrong-person-dialog'

type Props = { ctx: Ctx; profile: Profile; guard: Guard | null; view: string }

const deeds = ['note.write', 'case.raise', 'review.propose'] as const satisfies readonly Permission[]

/** What one may do about a customer: note, report the wrong person, send a duplicate. Absent where the role may do none. */
export function ProfileActions({ ctx, profile, guard, view }: Props) {
  const { role } = ctx.actor
  if (!deeds.some((deed) => may(role, deed))) return null
  const of = { grain: profile.grain, id: profile.entityId }
  const denied = (deed: Permission) => (may(role, deed) ? undefined : denial(deed))
  const unknown = guard?.closed ? 'Not before you know who this is: answer the question above.' : undefined
  return (
    <ActionBar note="Every reveal, report and proposal stands in the audit">
      <NoteDialog {...of} denied={denied('note.write') ?? unknown} />
      <WrongPersonDialog {...of} view={view} denied={denied('case.raise')} />
      {view === 'steward-record' ? null : (
        <DuplicateDialog {...of} view={view} likely={guard?.other.code ?? null} denied={denied('review.propose')} />
      )}
    </ActionBar>
  )
}
