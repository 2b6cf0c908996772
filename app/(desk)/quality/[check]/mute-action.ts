'use server'

import type { FormState } from '@/app/form-state'
import { muteFinding } from '@/server/quality/mute-finding'
import { workOnFinding } from './work-on-finding'

export async function muteAction(_before: FormState, form: FormData): Promise<FormState> {
  return workOnFinding(form, muteFinding.untrusted, 'Muted.')
}
