'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireCtx } from '@/app/session'
import { goldenGrains } from '@/model/grains'
import { answerGuard } from '@/server/profile/guard/answer-guard'
import { profileHref } from '../../grain-slug'

const form = z.object({
  grain: z.enum(goldenGrains),
  /** The customer whose page this is. */
  here: z.string(),
  /** The customer the answer means. */
  id: z.string(),
  known: z.enum(['this', 'neither']),
  asked: z.string().optional(),
})

/** Notes who the person asking is and goes to them. */
export async function guardAction(data: FormData): Promise<void> {
  const ctx = await requireCtx()
  const { grain, here, id, known, asked } = form.parse(Object.fromEntries(data))
  const { entityId } = await answerGuard(ctx, { grain, id, known, asked: asked || null })
  if (entityId !== here) redirect(profileHref(grain, entityId))
  refresh()
}
