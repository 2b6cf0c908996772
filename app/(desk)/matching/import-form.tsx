'use client'

import { useActionState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Button } from '@/components/ui/button'
import { DialogTrigger } from '@/components/ui/dialog-trigger'
import { MiniTable } from '@/components/ui/mini-table'
import { importAction, type ImportState } from './import-action'

const start: ImportState = { message: '', outcome: null }

/** Brings a file of labelled pairs in: all of it, or nothing and every wrong line by number. */
export function ImportForm() {
  return (
    <DialogTrigger
      trigger={<Button size="small">Import labels</Button>}
      title="Import labelled pairs"
      description="CSV with the columns source_a, object_a, external_id_a, source_b, object_b, external_id_b and verdict (same or different). One wrong line, and nothing is taken."
    >
      <Form />
    </DialogTrigger>
  )
}

function Form() {
  const [{ message, outcome }, send, busy] = useActionState(importAction, start)
  return (
    <form action={send} className="grid gap-3">
      <Field id="labels-file" label="File" hint="UTF-8, at most 20,000 lines.">
        <Input id="labels-file" name="file" type="file" accept=".csv,text/csv" className="py-1" required />
      </Field>
      <div>
        <Button type="submit" variant="next" disabled={busy}>
          Import
        </Button>
      </div>
      {message ? <FormError>{message}</FormError> : null}
      {outcome && outcome.bad === 0 ? (
        <p role="status">{`Of ${outcome.lines} lines ${outcome.fresh} are new, ${outcome.changed} changed an answer, ${outcome.known} were known.`}</p>
      ) : null}
      {outcome && outcome.bad > 0 ? (
        <>
          <FormError>{`${outcome.bad} of ${outcome.lines} lines cannot be taken. Nothing was kept.`}</FormError>
          <MiniTable
            caption="Lines that cannot be taken"
            head={[
              { key: 'line', label: 'Line', width: 56 },
              { key: 'why', label: 'Why' },
            ]}
            rows={outcome.faults.map(({ line, reason }) => ({ key: `${line} ${reason}`, cells: [line, reason] }))}
          />
        </>
      ) : null}
    </form>
  )
}
