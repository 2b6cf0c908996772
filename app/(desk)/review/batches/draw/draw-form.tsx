'use client'

import { useCallback, useEffect, useRef, useState, useTransition } from 'react'
import { Checkbox } from '@/components/form/checkbox'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { sourceKeys, systemLabel } from '@/model/source-systems'
import { type Choice, choiceOf } from './choice'
import { CountPanel } from './count-panel'
import { type Counted, countAction, drawAction } from './draw-action'
import { allowedOptions, bandOptions, grainOptions, surenessOptions, targetOptions } from './draw-options'

/** What to draw and what to promise of it, with the count beside it as one chooses. */
export function DrawForm({ start, denied }: { start: Choice; denied?: string }) {
  const form = useRef<HTMLFormElement>(null)
  const [counted, setCounted] = useState<Counted | null>(null)
  const [fault, setFault] = useState('')
  const [busy, draw] = useTransition()
  const asked = useRef(0)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  const count = useCallback(async () => {
    if (!form.current || denied) return
    const mine = ++asked.current
    const answer = await countAction(choiceOf(new FormData(form.current)))
    if (mine === asked.current) setCounted(answer)
  }, [denied])
  useEffect(() => {
    void count()
  }, [count])
  const recount = () => {
    clearTimeout(waiting.current)
    setCounted(null)
    waiting.current = setTimeout(() => void count(), 250)
  }
  const send = (data: FormData) =>
    draw(async () => {
      const answer = await drawAction(choiceOf(data))
      if (!answer.ok) setFault(answer.message)
    })

  return (
    <form
      ref={form}
      action={send}
      onChange={recount}
      className="grid grid-cols-[minmax(0,520px)_minmax(260px,360px)] gap-x-12 gap-y-6 px-6 pt-4 pb-8 max-lg:grid-cols-1 max-sm:px-4"
    >
      <div className="grid content-start gap-4">
        <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
          <Field id="batch-grain" label="Grain">
            <Select id="batch-grain" name="grain" options={grainOptions} defaultValue={start.grain} />
          </Field>
          <Field id="batch-band" label="Band">
            <Select id="batch-band" name="band" options={bandOptions} defaultValue={start.band ?? ''} />
          </Field>
          <Field id="batch-from" label="Probability from">
            <Input id="batch-from" name="from" type="number" min={0} max={1} step={0.01} placeholder="0" />
          </Field>
          <Field id="batch-to" label="to">
            <Input id="batch-to" name="to" type="number" min={0} max={1} step={0.01} placeholder="1" />
          </Field>
        </div>
        <fieldset className="grid gap-1">
          <legend className="text-2 text-ink-2">Only records from (none ticked: from any system)</legend>
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {sourceKeys.map((key) => (
              <Checkbox key={key} name="systems" value={key} label={systemLabel(key)} />
            ))}
          </div>
        </fieldset>
        <div className="grid grid-cols-2 gap-3 border-line border-t pt-4 max-sm:grid-cols-1">
          <Field id="batch-target" label="False merges below">
            <Select id="batch-target" name="target" options={targetOptions} defaultValue={String(start.target)} />
          </Field>
          <Field id="batch-sureness" label="With a confidence of">
            <Select
              id="batch-sureness"
              name="sureness"
              options={surenessOptions}
              defaultValue={String(start.sureness)}
            />
          </Field>
          <Field id="batch-allowed" label="Errors the sample may hold">
            <Select id="batch-allowed" name="allowed" options={allowedOptions} defaultValue={String(start.allowed)} />
          </Field>
        </div>
        <div className="grid gap-1">
          <Checkbox name="blind" defaultChecked={start.blind} label="Blind: no score and no evidence while judging" />
          <Checkbox
            name="second"
            defaultChecked={start.secondReviewer}
            label="A second reviewer judges the same sample"
          />
        </div>
      </div>
      <div className="grid content-start gap-4">
        <CountPanel counted={counted} denied={denied} />
        {fault ? <FormError>{fault}</FormError> : null}
        <div>
          <Button type="submit" variant="next" denied={denied} disabled={busy || !counted?.count?.sample}>
            Draw the sample
          </Button>
        </div>
      </div>
    </form>
  )
}
