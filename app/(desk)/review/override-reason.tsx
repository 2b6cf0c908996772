'use client'

import { useRef } from 'react'
import { valueText } from '@/app/receipt/value-text'
import { Field } from '@/components/form/field'
import { Input } from '@/components/form/input'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Choice } from './use-chosen'

/** Asks why a value should stand that a rule would not choose. Enter takes it. */
export function OverrideReason({ choice }: { choice: Choice }) {
  const first = useRef<HTMLInputElement>(null)
  const field = choice.asking
  const other = field?.stays === 'left' ? field.right : field?.left
  return (
    <Dialog
      open={field !== null}
      onOpenChange={(open) => (open ? undefined : choice.cancel())}
      firstFocus={first}
      title={field ? `Why this ${field.label.toLowerCase()}?` : 'Why?'}
      description={
        field && other
          ? `“${valueText({ type: field.type, value: other.value })}” would stand although ${field.because === 'pinned' ? 'the other is pinned' : `the rule is ${field.because}`}.`
          : undefined
      }
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const reason = new FormData(event.currentTarget).get('reason')
          if (typeof reason === 'string' && reason.trim().length >= 3) choice.answer(reason.trim())
        }}
      >
        <Field id="override-reason" label="Reason" hint="At least three letters. It is kept with the value.">
          <Input
            id="override-reason"
            name="reason"
            ref={first}
            minLength={3}
            maxLength={500}
            required
            autoComplete="off"
            aria-describedby="override-reason-about"
          />
        </Field>
        <div className="flex gap-2">
          <Button type="submit" variant="next">
            Take it
          </Button>
          <Button variant="quiet" onClick={choice.cancel}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
