'use server'

import type { FormState } from '@/app/form-state'
import { assignFinding } from '@/server/quality/assign-finding'
import { workOnFinding } from './work-on-finding'

export async function assignAction(_before: FormState, form: FormData): Promise<FormState> {
  return workOnFinding(
    form,
    (ctx, input) => assignFinding.untrusted(ctx, { ...input, assignee: input.assignee || null }),
    'Assigned.',
  )
}
