'use client'

import { useActionState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Button } from '@/components/ui/button'
import type { ReviewRules } from '@/model/identity/review/default-policy'
import { setPolicyAction } from './set-policy-action'

const start = { ok: true, message: '', fields: {} as Readonly<Record<string, string>> }
/** Steps the form has room for. */
const room = 4

/** Writes the rules anew, with a reason. Values are in whole units of the reporting currency, a year. */
export function PolicyForm({ now }: { now: ReviewRules & { version: number } }) {
  const [state, send, busy] = useActionState(setPolicyAction, start)
  const steps = Array.from({ length: Math.max(room, now.deadlines.length) }, (_, index) => now.deadlines[index])
  return (
    <form action={send} className="grid max-w-[460px] gap-3 pt-1">
      <input type="hidden" name="version" value={now.version} />
      <Field
        id="second-from"
        label="A second person from, in pounds a year"
        hint="Accounts only. Leave empty where one person is enough."
      >
        <Input
          id="second-from"
          name="secondFrom"
          inputMode="numeric"
          pattern="[0-9]{0,9}"
          defaultValue={now.secondFrom === null ? '' : now.secondFrom / 100}
          aria-describedby="second-from-about"
        />
      </Field>
      <fieldset className="grid gap-2">
        <legend className="pb-1 text-2 text-ink-2">Deadlines: the highest value reached counts</legend>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of the form never move
          <div key={index} className="flex items-center gap-2">
            <span className="whitespace-nowrap text-2 text-ink-3">From £</span>
            <Input
              name="from"
              aria-label={`Value of step ${index + 1}, in pounds a year`}
              inputMode="numeric"
              pattern="[0-9]{0,9}"
              defaultValue={step ? step.from / 100 : ''}
            />
            <span className="whitespace-nowrap text-2 text-ink-3">within hours</span>
            <Input
              name="hours"
              aria-label={`Hours of step ${index + 1}`}
              inputMode="numeric"
              pattern="[0-9]{0,4}"
              defaultValue={step ? step.hours : ''}
            />
          </div>
        ))}
      </fieldset>
      <Field id="policy-reason" label="Reason" error={state.fields.reason}>
        <Input id="policy-reason" name="reason" required minLength={3} maxLength={500} autoComplete="off" />
      </Field>
      {state.message && !state.ok ? <FormError>{state.message}</FormError> : null}
      {state.message && state.ok ? <p role="status">{state.message}</p> : null}
      <div>
        <Button type="submit" variant="next" disabled={busy}>
          Put in force
        </Button>
      </div>
    </form>
  )
}
