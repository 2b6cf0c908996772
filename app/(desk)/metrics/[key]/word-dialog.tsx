'use client'

import { useActionState, useState } from 'react'
import type { FormState } from '@/app/form-state'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Textarea } from '@/components/form/textarea'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { confirmAction, withdrawAction } from './confirm-actions'

type Props = {
  /** What happens to the word of this voice. */
  act: keyof typeof acts
  /** Whose word it is, as in "the owner, Finance". */
  voice: string
  values: Readonly<Record<string, string>>
}

const acts = {
  confirm: {
    send: confirmAction,
    button: 'Confirm',
    title: (voice: string) => `Confirm for ${voice}`,
    about: 'Your word holds for this very text. It falls off by itself when the text changes.',
    field: {
      name: 'note',
      label: 'Note',
      hint: 'Not needed. For example: agreed in the team meeting',
      required: false,
    },
  },
  withdraw: {
    send: withdrawAction,
    button: 'Take back',
    title: (voice: string) => `Take back the word of ${voice}`,
    about: 'The certified mark falls off until somebody confirms again.',
    field: { name: 'why', label: 'Why', hint: 'For example: trials are counted after all', required: true },
  },
} as const

const start: FormState = { ok: true, message: '', fields: {} }

/** Gives or takes back a department's word on a definition, with a sentence. */
export function WordDialog({ act, voice, values }: Props) {
  const [open, setOpen] = useState(false)
  const { send, button, title, about, field } = acts[act]
  const close = async (before: FormState, data: FormData) => {
    const done = await send(before, data)
    if (done.ok) setOpen(false)
    return done
  }
  const [state, action, pending] = useActionState(close, start)
  const id = `${act}-${values.department ?? values.confirmationId}`
  return (
    <>
      <Button
        size="small"
        variant={act === 'withdraw' ? 'quiet' : undefined}
        label={title(voice)}
        onClick={() => setOpen(true)}
      >
        {button}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={title(voice)} description={about}>
        <form action={action} className="grid gap-3">
          {Object.entries(values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Field id={id} label={field.label} hint={field.hint} error={state.fields[field.name]}>
            <Textarea
              id={id}
              name={field.name}
              rows={2}
              maxLength={500}
              required={field.required}
              aria-describedby={`${id}-about`}
              aria-invalid={Boolean(state.fields[field.name])}
            />
          </Field>
          {!state.ok && state.message && !state.fields[field.name] ? <FormError>{state.message}</FormError> : null}
          <div>
            <Button type="submit" variant="next" disabled={pending}>
              {button}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
