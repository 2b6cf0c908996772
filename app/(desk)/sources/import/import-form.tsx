'use client'

import { useId, useState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { ProgressLine } from '@/components/ui/progress-line'
import { Section } from '@/components/ui/section'
import { DryResult } from './dry-result'
import { MappingTable } from './mapping-table'
import { useImport } from './use-import'

type Props = { objects: { value: string; label: string }[]; chosen: string }

/** A step's name with its number. */
const step = (name: string) => <span data-plain="the number of a step">{name}</span>

/** Brings a file in, step by step: choose, check the columns, try it out, publish. */
export function ImportForm({ objects, chosen }: Props) {
  const id = useId()
  const [object, setObject] = useState(chosen)
  const [file, setFile] = useState<File | null>(null)
  const steps = useImport()
  const tried = steps.dry?.status === 'done'
  return (
    <>
      <Section title={step('1 Choose')} first>
        <div className="grid max-w-160 gap-3" data-plain="a form and its hints">
          <Field id={`${id}-object`} label="What the file holds">
            <Select
              id={`${id}-object`}
              value={object}
              onChange={(event) => setObject(event.target.value)}
              options={objects}
            />
          </Field>
          <Field id={`${id}-file`} label="File" hint="CSV with a header line, or one JSON object a line; UTF-8.">
            <Input
              id={`${id}-file`}
              type="file"
              className="py-1"
              accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          </Field>
          <div>
            <Button
              variant={steps.upload ? 'plain' : 'next'}
              disabled={!file || steps.busy}
              onClick={() => file && void steps.send(object, file)}
            >
              Send the file
            </Button>
          </div>
          {steps.share !== null && file ? (
            <ProgressLine label="Sending" value={Math.round(steps.share * file.size)} max={file.size} unit="bytes" />
          ) : null}
        </div>
      </Section>
      {steps.message ? <FormError>{steps.message}</FormError> : null}
      {steps.upload ? (
        <Section
          title={step('2 Check the columns')}
          note={steps.upload.look.columns.length ? 'Guessed; change what is wrong' : undefined}
        >
          {steps.upload.look.columns.length ? (
            <MappingTable look={steps.upload.look} mapping={steps.mapping} change={steps.change} />
          ) : (
            <p>Lines of JSON name their own fields, so there is nothing to choose.</p>
          )}
        </Section>
      ) : null}
      {steps.upload ? (
        <Section title={step('3 Try it out')} note="Nothing is written">
          {steps.dry ? <DryResult run={steps.dry} /> : null}
          <div className="pt-2">
            <Button variant={tried ? 'plain' : 'next'} disabled={steps.busy} onClick={steps.tryOut}>
              Try it out
            </Button>
          </div>
        </Section>
      ) : null}
      {tried ? (
        <Section title={step('4 Publish')} note="It can be reverted">
          <Button variant="next" disabled={steps.busy} onClick={steps.publish}>
            Publish
          </Button>
        </Section>
      ) : null}
    </>
  )
}
