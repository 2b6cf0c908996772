'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { replayRejected } from '@/server/ingest/replay-rejected'
import { requestCancel } from '@/server/ingest/request-cancel'
import { revertImport } from '@/server/ingest/revert-import'

const runIdOf = (form: FormData) => ({ runId: form.get('runId') })

export async function cancelAction(_before: FormState, form: FormData): Promise<FormState> {
  try {
    await requestCancel.untrusted(await requireCtx(), runIdOf(form))
    revalidatePath('/sources', 'layout')
    return succeeded('It stops before its next rows.')
  } catch (error) {
    return toFormState(error)
  }
}

export async function revertAction(_before: FormState, form: FormData): Promise<FormState> {
  let reverting = ''
  try {
    const result = await revertImport.untrusted(await requireCtx(), runIdOf(form))
    revalidatePath('/sources', 'layout')
    if (result.state === 'done')
      return succeeded(
        `${result.withdrawn} records withdrawn, ${result.restored} put back as they were, ${result.events} events removed.`,
      )
    reverting = result.revertId
  } catch (error) {
    return toFormState(error)
  }
  redirect(`/sources/runs/${reverting}`)
}

export async function replayAction(_before: FormState, form: FormData): Promise<FormState> {
  let replay = ''
  try {
    replay = (await replayRejected.untrusted(await requireCtx(), runIdOf(form))).runId
  } catch (error) {
    return toFormState(error)
  }
  redirect(`/sources/runs/${replay}`)
}
