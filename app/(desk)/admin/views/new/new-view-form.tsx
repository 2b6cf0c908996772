'use client'

import { useState, useTransition } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import type { ViewDraft } from '@/model/views/view-draft'
import { beginViewAction } from '../actions'

type Start = { key: string; label: string; draft: ViewDraft }
type Refusal = { message: string; fields: Readonly<Record<string, string>> }

const none: Refusal = { message: '', fields: {} }

/** The key of a view from its name: small letters and digits with hyphens between. */
const keyOf = (label: string) =>
  label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)

/** Names a view and its job, and takes over the facts of another to start from. */
export function NewViewForm({ starts }: { starts: readonly Start[] }) {
  const [label, setLabel] = useState('')
  const [job, setJob] = useState('')
  const [from, setFrom] = useState(starts[0]?.key ?? '')
  const [refusal, setRefusal] = useState(none)
  const [busy, begin] = useTransition()
  const send = () =>
    begin(async () => {
      const start = starts.find((one) => one.key === from)
      if (!start) return
      const state = await beginViewAction({
        key: keyOf(label),
        draft: { ...start.draft, label, job },
        reason: `Begun from ${start.label}`,
      })
      setRefusal(state.ok ? none : state)
    })
  const wrongKey = refusal.fields.key
  return (
    <form
      className="grid max-w-[460px] gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Field
        id="view-name"
        label="Name"
        error={wrongKey ?? refusal.fields['draft.label']}
        hint={label ? `Its key will be ${keyOf(label)}.` : 'What people will choose it by'}
      >
        <Input
          id="view-name"
          value={label}
          required
          minLength={3}
          maxLength={40}
          autoComplete="off"
          aria-describedby="view-name-about"
          onChange={(event) => setLabel(event.target.value)}
        />
      </Field>
      <Field id="view-job" label="Job" error={refusal.fields['draft.job']} hint="The one thing somebody does with it">
        <Input
          id="view-job"
          value={job}
          required
          minLength={10}
          maxLength={200}
          autoComplete="off"
          aria-describedby="view-job-about"
          onChange={(event) => setJob(event.target.value)}
        />
      </Field>
      <Field id="view-from" label="Start from">
        <Select
          id="view-from"
          value={from}
          options={starts.map((one) => ({ value: one.key, label: one.label }))}
          onChange={(event) => setFrom(event.target.value)}
        />
      </Field>
      {refusal.message ? <FormError>{refusal.message}</FormError> : null}
      <div>
        <Button type="submit" variant="next" disabled={busy}>
          Begin
        </Button>
      </div>
    </form>
  )
}
