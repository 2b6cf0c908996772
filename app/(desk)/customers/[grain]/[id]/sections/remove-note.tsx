'use client'

import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/show-toast'
import { changeNoteAction } from '../note-actions'

/** Takes a note away at once, with the way back. */
export function RemoveNote({ noteId }: { noteId: string }) {
  const [pending, start] = useTransition()
  const change = (what: 'remove' | 'restore') =>
    start(async () => {
      const answer = await changeNoteAction(what, noteId)
      const back = { label: 'Undo', run: () => change('restore') }
      showToast({
        text: answer.message,
        tone: answer.ok ? 'plain' : 'risk',
        ...(answer.ok && what === 'remove' ? { action: back } : {}),
      })
    })
  return (
    <Button variant="quiet" size="small" disabled={pending} onClick={() => change('remove')}>
      Remove
    </Button>
  )
}
