import { KithError } from '@/lib/errors'
import { log } from '@/lib/log'

/** What a form shows after it was sent. */
export type FormState = { ok: boolean; message: string; fields: Readonly<Record<string, string>>; quote?: string }

export const emptyFormState: FormState = { ok: true, message: '', fields: {} }

export const succeeded = (message: string): FormState => ({ ok: true, message, fields: {} })

/**
 * Turns what a command threw into words for the form. Refusals are shown as they stand; faults are logged under an id
 * the person can quote, and their text stays inside.
 */
export function toFormState(error: unknown): FormState {
  if (error instanceof KithError) return { ok: false, message: error.message, fields: error.fields }
  if (isNextSignal(error)) throw error
  const quote = `KT-${crypto.randomUUID().slice(0, 4).toUpperCase()}`
  log.error({ quote, name: error instanceof Error ? error.name : 'unknown', text: safeText(error) }, 'action failed')
  return { ok: false, message: 'That did not work. Nothing was changed.', fields: {}, quote }
}

const safeText = (error: unknown) => (error instanceof Error ? error.message.split('\n')[0]?.slice(0, 200) : '')

/** Redirects and not-founds travel as errors; they are Next's, not ours. */
const isNextSignal = (error: unknown) =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' && error.digest.startsWith('NEXT_')
