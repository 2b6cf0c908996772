'use client'

import { useState, useTransition } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Button } from '@/components/ui/button'
import type { ViewDraft } from '@/model/views/view-draft'
import { saveDraftAction } from '../actions'

type Props = { viewKey: string; draft: ViewDraft; newest: number; of: string; changed: boolean }

/** Keeps what was composed as a draft, with the reason. */
export function SaveBar({ viewKey, draft, newest, of, changed }: Props) {
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState('')
  const [busy, save] = useTransition()
  const send = () =>
    save(async () => {
      const state = await saveDraftAction({ key: viewKey, seen: newest, draft, reason })
      setRefusal(state.ok ? '' : state.message)
    })
  return (
    <form
      aria-label="Keep as a draft"
      className="grid w-full max-w-[520px] gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Field id="draft-reason" label={changed ? `Why it changes from ${of}` : `Nothing is changed from ${of} yet`}>
        <div className="flex gap-2">
          <Input
            id="draft-reason"
            value={reason}
            required
            minLength={3}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="submit" variant="next" disabled={busy || !changed}>
            Keep as draft
          </Button>
        </div>
      </Field>
      {refusal ? <FormError>{refusal}</FormError> : null}
    </form>
  )
}
