'use server'

import { requireCtx } from '@/app/session'
import { KithError } from '@/lib/errors'
import { getRecord } from '@/server/profile/get-record'

export type Raw = { version: number; arrivedAt: string; payload: Record<string, unknown> }

/** The newest version of a record exactly as its source sent it, or the sentence why not. */
export async function rawAction(recordId: string): Promise<Raw | { refusal: string }> {
  const ctx = await requireCtx()
  try {
    const record = await getRecord.untrusted(ctx, { recordId })
    const newest = record.versions[0]
    if (!newest) return { refusal: 'The source sent nothing that was kept.' }
    return { version: newest.version, arrivedAt: newest.arrivedAt, payload: newest.payload }
  } catch (error) {
    if (error instanceof KithError) return { refusal: error.message }
    throw error
  }
}
