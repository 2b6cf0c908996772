'use client'

import Form from 'next/form'
import { Field } from '@/components/form/field'
import { Input } from '@/components/form/input'
import { Button } from '@/components/ui/button'

export type AsOfWish = {
  /** The address of the page, without a question mark, and what of it is kept. */
  href: string
  keep: readonly (readonly [name: string, value: string])[]
  asof: string
  known: string | null
  today: string
}

/** The two days customers are looked at: the day it is about, and what Kith knew by then. */
export function AsOfForm({ href, keep, asof, known, today, onSent }: AsOfWish & { onSent?: () => void }) {
  return (
    <Form action={href} onSubmit={() => onSent?.()} className="flex flex-wrap items-end gap-3">
      {keep.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field id="asof-day" label="The day it is about">
        <Input id="asof-day" key={asof} name="asof" type="date" required max={today} defaultValue={asof} />
      </Field>
      <Field id="known-day" label="As Kith knew it on (optional)">
        <Input id="known-day" key={known ?? ''} name="known" type="date" max={today} defaultValue={known ?? ''} />
      </Field>
      <Button type="submit" variant="next">
        Show that day
      </Button>
    </Form>
  )
}
