'use server'

import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import type { PartingPreview } from '@/server/review/cluster/parting-preview'
import { rehearseCut } from '@/server/review/cluster/rehearse-cut'
import { rehearseSplit } from '@/server/review/cluster/rehearse-split'
import type { PartingWhat } from './parting-what'

export type Previewed = FormState & { preview?: PartingPreview }

/** What a parting would do, or why it cannot be done. Nothing is kept. */
export async function previewAction({ kind, ...what }: PartingWhat): Promise<Previewed> {
  try {
    const ctx = await requireCtx()
    const preview = await (kind === 'cut' ? rehearseCut : rehearseSplit).untrusted(ctx, what)
    return { ...succeeded(''), preview }
  } catch (error) {
    return toFormState(error)
  }
}
