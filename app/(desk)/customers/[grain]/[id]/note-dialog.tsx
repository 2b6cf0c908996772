'use client'

import { useActionState, useEffect, useState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Textarea } from '@/components/form/textarea'
import { KeyButton } from '@/components/keys/key-button'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { showToast } from '@/components/ui/show-toast'
import type { GoldenGrain } from '@/model/grains'
import { NoteAbout } from './note-about'
import { writeNoteAction } from './note-actions'

type Props = { grain: GoldenGrain; id: string; denied?: string }

const start = { ok: false, message: '', fields: {} as Readonly<Record<string, string>> }
const longest = 2_000

/** Writes a note about a customer, and shows with which record it goes. */
export function NoteDialog({ grain, id, denied }: Props) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [state, action, pending] = useActionState(writeNoteAction, start)
  useEffect(() => {
    if (!state.ok) return
    setOpen(false)
    setText('')
    showToast({ text: state.message })
  }, [state])
  const general = !state.ok && state.message && Object.keys(state.fields).length === 0
  return (
    <>
      <KeyButton scope="Customer" keycap="N" size="bar" denied={denied} onClick={() => setOpen(true)}>
        Note
      </KeyButton>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Note"
        description="Plain text. It stays with the record it is about, also when customers are joined or parted."
      >
        <form action={action} className="grid gap-3">
          <input type="hidden" name="grain" value={grain} />
          <input type="hidden" name="id" value={id} />
          <Field
            id="note-text"
            label="Note"
            error={state.fields.text}
            hint={text.length > longest - 200 ? `${longest - text.length} characters left` : undefined}
          >
            <Textarea
              id="note-text"
              name="text"
              rows={5}
              required
              minLength={2}
              maxLength={longest}
              value={text}
              onChange={(event) => setText(event.target.value)}
              aria-describedby="note-text-about"
              aria-invalid={Boolean(state.fields.text)}
            />
          </Field>
          <NoteAbout grain={grain} id={id} text={text} error={state.fields.about} />
          {general ? <FormError>{state.message}</FormError> : null}
          <div>
            <Button type="submit" variant="next" disabled={pending}>
              Write note
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
