'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { channelKeys } from '@/model/cases/case-kinds'
import { goldenGrains } from '@/model/grains'
import { answerGuard } from '@/server/profile/guard/answer-guard'
import { profileHref } from '../../grain-slug'

/** What came of an answer; `href` is where the customer it means is, if that is not here. */
export type Answered = FormState & { href: string | null }

const form = z.object({
  grain: z.enum(goldenGrains),
  /** The customer whose page this is. */
  here: z.string(),
  /** The customer the answer means. */
  id: z.string(),
  known: z.enum(['this', 'only', 'both', 'neither']),
  asked: z.string(),
  channel: z.enum(channelKeys),
  pair: z.string(),
})

/** Notes who the person asking has before them, and says what that decided. */
export async function guardAction(_: Answered, data: FormData): Promise<Answered> {
  const ctx = await requireCtx()
  try {
    const { pair, asked, ...answer } = form.parse(Object.fromEntries(data))
    const seen = answer.known === 'only' || answer.known === 'both' ? pairOf(pair) : null
    const done = await answerGuard(ctx, { ...answer, asked: asked || null, ...(seen ? { pair: seen } : {}) })
    const words = done.edgeId ? decided : done.caseId ? sent : ''
    if (done.entityId === answer.here) refresh()
    const href = done.entityId === answer.here ? null : profileHref(answer.grain, done.entityId)
    return { ...succeeded(words), href }
  } catch (error) {
    return { ...toFormState(error), href: null }
  }
}

const decided = 'Decided: they are two. It stands in your name, and the steward can undo it.'
const sent = 'Sent to the steward: both are theirs. Nothing is merged yet.'

function pairOf(text: string) {
  const [recordA, recordB, version] = text.split('~')
  return recordA && recordB && version ? { recordA, recordB, version: Number(version) } : null
}
