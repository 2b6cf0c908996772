'use server'

import { refresh } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import type { GoldenGrain } from '@/model/grains'
import { removeNote } from '@/server/notes/remove-note'
import { restoreNote } from '@/server/notes/restore-note'
import { type Suggested, suggestAbout } from '@/server/notes/suggest-about'
import { writeNote } from '@/server/notes/write-note'

/** Writes a note, or says why not. */
export async function writeNoteAction(_: FormState, data: FormData): Promise<FormState> {
  const ctx = await requireCtx()
  try {
    await writeNote.untrusted(ctx, {
      grain: data.get('grain'),
      id: data.get('id'),
      text: data.get('text'),
      about: data.get('about') || undefined,
    })
    refresh()
    return succeeded('Noted.')
  } catch (error) {
    return toFormState(error)
  }
}

/** Takes a note away, or puts it back. */
export async function changeNoteAction(what: 'remove' | 'restore', noteId: string): Promise<FormState> {
  const ctx = await requireCtx()
  try {
    if (what === 'remove') await removeNote.untrusted(ctx, { noteId })
    else await restoreNote.untrusted(ctx, { noteId })
    refresh()
    return succeeded(what === 'remove' ? 'Note removed.' : 'The note is back.')
  } catch (error) {
    return toFormState(error)
  }
}

/** Where a note of this text would go by itself; null where that cannot be said now. */
export async function suggestAction(of: { grain: GoldenGrain; id: string }, text: string): Promise<Suggested | null> {
  const ctx = await requireCtx()
  try {
    return await suggestAbout(ctx, { ...of, text })
  } catch (error) {
    toFormState(error)
    return null
  }
}
