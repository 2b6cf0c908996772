'use server'

import type { FormState } from '@/app/form-state'
import { liftMute } from '@/server/quality/lift-mute'
import { workOnFinding } from './work-on-finding'

export async function liftAction(_before: FormState, form: FormData): Promise<FormState> {
  return workOnFinding(form, liftMute.untrusted, 'Counted again.')
}
