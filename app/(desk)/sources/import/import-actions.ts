'use server'

import { type FormState, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { dryRun } from '@/server/ingest/dry-run'
import { readUpload, type UploadLook } from '@/server/ingest/read-upload'
import { startImport } from '@/server/ingest/start-import'

/** What a step of the import answers: what was asked for, or why not. */
export type Answer<T> = { ok: true; value: T } | { ok: false; message: string }

async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    const state: FormState = toFormState(error)
    return { ok: false, message: state.message }
  }
}

/** Looks at an upload: can it be read, and what do its headers seem to mean? */
export async function lookAction(input: {
  source: string
  object: string
  upload: string
}): Promise<Answer<UploadLook>> {
  return answer(async () => readUpload.untrusted(await requireCtx(), input))
}

type Import = { source: string; object: string; upload: string; fileName: string; mapping: Record<string, string> }

/** Tries the upload out. */
export async function dryRunAction(input: Import): Promise<Answer<{ runId: string }>> {
  return answer(async () => dryRun.untrusted(await requireCtx(), input))
}

/** Publishes the upload. */
export async function publishAction(input: Import): Promise<Answer<{ runId: string }>> {
  return answer(async () => startImport.untrusted(await requireCtx(), input))
}
