'use client'

import { useActionState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { assignAction } from './assign-action'
import { liftAction } from './lift-action'
import { muteAction } from './mute-action'

type Target = {
  findingKey: string
  version: number
  sentence: string
  assignedTo: { userId: string } | null
  mutedUntil: string | null
}
type Props = { check: string; finding: Target; people: readonly { value: string; label: string }[] }

const start = { ok: true, message: '', fields: {} as Readonly<Record<string, string>> }

/** Assign and mute, each behind its button; a change somebody else made first is said here. */
export function FindingWork(props: Props) {
  return (
    <div className="flex gap-1.5">
      <Popover trigger={<Button size="small">Assign</Button>} label="Assign this finding" align="end">
        <AssignForm {...props} />
      </Popover>
      {props.finding.mutedUntil ? (
        <LiftForm {...props} />
      ) : (
        <Popover trigger={<Button size="small">Mute</Button>} label="Mute this finding" align="end">
          <MuteForm {...props} />
        </Popover>
      )}
    </div>
  )
}

function Hidden({ check, finding }: Props) {
  return (
    <>
      <input type="hidden" name="check" value={check} />
      <input type="hidden" name="findingKey" value={finding.findingKey} />
      <input type="hidden" name="version" value={finding.version} />
    </>
  )
}

function AssignForm(props: Props) {
  const [state, send, busy] = useActionState(assignAction, start)
  const id = `assign-${props.finding.findingKey}`
  return (
    <form action={send} className="grid gap-2 p-3">
      <Hidden {...props} />
      <Field id={id} label="Who works on it">
        <Select
          id={id}
          name="assignee"
          defaultValue={props.finding.assignedTo?.userId ?? ''}
          options={[{ value: '', label: 'Nobody' }, ...props.people]}
        />
      </Field>
      {state.ok ? null : <FormError>{state.message}</FormError>}
      <Button type="submit" variant="next" size="small" disabled={busy}>
        Assign
      </Button>
    </form>
  )
}

function MuteForm(props: Props) {
  const [state, send, busy] = useActionState(muteAction, start)
  const id = `mute-${props.finding.findingKey}`
  return (
    <form action={send} className="grid gap-2 p-3">
      <Hidden {...props} />
      <Field id={`${id}-until`} label="Until" error={state.fields.until}>
        <Input id={`${id}-until`} name="until" type="date" required />
      </Field>
      <Field id={`${id}-reason`} label="Why" hint="It stands with the finding" error={state.fields.reason}>
        <Input id={`${id}-reason`} name="reason" required minLength={3} maxLength={300} />
      </Field>
      {state.ok ? null : <FormError>{state.message}</FormError>}
      <Button type="submit" variant="next" size="small" disabled={busy}>
        Mute
      </Button>
    </form>
  )
}

function LiftForm(props: Props) {
  const [state, send, busy] = useActionState(liftAction, start)
  return (
    <form action={send} className="flex items-center gap-2">
      <Hidden {...props} />
      <Button type="submit" size="small" disabled={busy}>
        Count again
      </Button>
      {state.ok ? null : <FormError>{state.message}</FormError>}
    </form>
  )
}
