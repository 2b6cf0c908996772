'use client'

import { useActionState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { DialogTrigger } from '@/components/ui/dialog-trigger'
import { costKinds } from '@/model/metrics/cds-value'
import { reportingRates } from '@/model/metrics/currencies'
import { enterCostAction } from './cost-actions'

const start = { ok: true, message: '', fields: {} as Readonly<Record<string, string>> }
const kinds = Object.entries(costKinds).map(([value, kind]) => ({ value, label: `${kind.label}: ${kind.means}` }))
const currencies = Object.keys(reportingRates).map((value) => ({ value, label: value }))

/** Enters what the system cost in a month. */
export function CostDialog({ month, denied }: { month: string; denied?: string }) {
  const [state, send, busy] = useActionState(enterCostAction, start)
  if (denied) return <Button denied={denied}>Enter a cost</Button>
  return (
    <DialogTrigger
      trigger={<Button variant="next">Enter a cost</Button>}
      title="Enter a cost"
      description="What the customer data system cost the company in one month."
    >
      <form action={send} className="grid gap-3">
        <Field id="cost-month" label="Month" error={state.fields.month}>
          <Input id="cost-month" name="month" type="month" defaultValue={month} max={month} required />
        </Field>
        <Field id="cost-kind" label="Kind" error={state.fields.kind}>
          <Select id="cost-kind" name="kind" options={kinds} defaultValue="run" />
        </Field>
        <Field id="cost-amount" label="Amount" error={state.fields.amount}>
          <Input id="cost-amount" name="amount" inputMode="decimal" required autoComplete="off" />
        </Field>
        <Field id="cost-currency" label="Currency" error={state.fields.currency}>
          <Select id="cost-currency" name="currency" options={currencies} defaultValue="GBP" />
        </Field>
        <Field id="cost-note" label="What for" error={state.fields.note}>
          <Input id="cost-note" name="note" maxLength={200} autoComplete="off" />
        </Field>
        {state.message && !state.ok ? <FormError>{state.message}</FormError> : null}
        {state.message && state.ok ? <p role="status">{state.message}</p> : null}
        <Button variant="next" type="submit" disabled={busy}>
          Enter
        </Button>
      </form>
    </DialogTrigger>
  )
}
