'use server'

import { requireCtx } from '@/app/session'
import { KithError } from '@/lib/errors'
import { type Unfolded, unfoldLine } from '@/server/timeline/unfold-line'

/** What a folded line holds, as the person signed in may see it, or the sentence why not. */
export async function unfoldAction(input: {
  grain: string
  id: string
  day: string
  kind: string
  key: string
}): Promise<Unfolded | { refusal: string }> {
  const ctx = await requireCtx()
  try {
    return await unfoldLine.untrusted(ctx, input)
  } catch (error) {
    if (error instanceof KithError) return { refusal: error.message }
    throw error
  }
}
