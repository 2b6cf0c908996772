'use client'

import { useId, useRef, useState, useTransition } from 'react'
import { Checkbox } from '@/components/form/checkbox'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/show-toast'
import type { ViewSurface } from '@/model/filters/view-surfaces'
import { keepViewAction } from './view-actions'

/** Keeps the list on screen under a name. */
export function SaveViewForm({ surface, query }: { surface: ViewSurface; query: string }) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState('')
  const [pending, start] = useTransition()
  const save = (data: FormData) =>
    start(async () => {
      const name = String(data.get('name') ?? '')
      const answer = await keepViewAction({ surface, name, query, shared: data.get('shared') === 'on' })
      setWrong(answer.ok ? '' : answer.message)
      if (!answer.ok) return
      showToast({ text: answer.message })
      form.current?.reset()
    })
  return (
    <form ref={form} action={save} className="grid gap-2 border-line border-t pt-3">
      <label htmlFor={id} className="text-2 text-ink-2">
        Save this list as
      </label>
      <div className="flex gap-2">
        <Input id={id} name="name" required maxLength={60} className="min-w-0 flex-1" aria-invalid={wrong !== ''} />
        <Button type="submit" variant="next" disabled={pending}>
          Save
        </Button>
      </div>
      {wrong ? <FormError>{wrong}</FormError> : null}
      <Checkbox name="shared" label="Everybody sees it" />
    </form>
  )
}
