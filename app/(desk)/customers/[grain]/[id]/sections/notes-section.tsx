import { SourceMark } from '@/components/ui/source-mark'
import { Section } from '@/components/ui/section'
import { When } from '@/components/ui/when'
import { sourceOf } from '@/app/receipt/source-of'
import { Sourced } from '@/app/receipt/sourced'
import { may } from '@/model/access/permissions'
import { tallyReference } from '@/model/figures/tally-reference'
import { listNotes, type NoteRow } from '@/server/notes/list-notes'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { RemoveNote } from './remove-note'

/** What people here wrote about the customer, each note with the record it goes with. Absent for roles that do not read notes. */
export async function NotesSection({ ctx, profile }: { ctx: Ctx; profile: Profile }) {
  const notes = await listNotes(ctx, { grain: profile.grain, id: profile.entityId })
  if (!notes) return null
  const of = tallyReference('notes', 'count', { grain: profile.grain, id: profile.entityId })
  const mayWrite = may(ctx.actor.role, 'note.write')
  return (
    <Section
      title="Notes"
      note={
        notes.length ? (
          <Sourced of={of} name="Notes">
            {notes.length}
          </Sourced>
        ) : (
          `nobody has noted anything${mayWrite ? '; N writes the first' : ''}`
        )
      }
    >
      {notes.length ? (
        <ul aria-label="Notes" data-receipt={of} data-name="Notes">
          {notes.map((note) => (
            <li key={note.noteId} className="border-t border-line py-2">
              <p className="max-w-[62ch] whitespace-pre-wrap [overflow-wrap:anywhere]">{note.text}</p>
              <p className="flex flex-wrap items-center gap-x-2 text-2 text-ink-3">
                <span>{note.mine ? 'you' : note.by}</span>
                <When at={note.at} now={ctx.now} />
                <About note={note} />
                {mayWrite && (note.mine || ctx.actor.role === 'steward') ? <RemoveNote noteId={note.noteId} /> : null}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}

function About({ note: { about } }: { note: NoteRow }) {
  if (!about) return <span>about the customer as such</span>
  return (
    <span className="state">
      about <SourceMark {...sourceOf(about.source)} />
      <span className="mono">
        {about.object.replaceAll('_', ' ')} {about.externalId}
      </span>
    </span>
  )
}
