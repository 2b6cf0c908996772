'use client'

import { useState, useTransition } from 'react'
import type { FormState } from '@/app/form-state'
import { Checkbox } from '@/components/form/checkbox'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Button } from '@/components/ui/button'
import { showToast, type ToastAction } from '@/components/ui/show-toast'
import type { ViewSurface } from '@/model/filters/view-surfaces'
import type { SavedView } from '@/server/saved-views/list-saved-views'
import { keepViewAction, removeViewAction, renameViewAction } from './view-actions'

/** Renames a view of one's own, shares it or takes it off the list; a removed one can be had back from the message. */
export function EditViewForm(props: { surface: ViewSurface; view: SavedView; onDone: () => void }) {
  const { surface, view, onDone } = props
  const [wrong, setWrong] = useState('')
  const [pending, start] = useTransition()
  const run = (deed: () => Promise<FormState>, action?: ToastAction) =>
    start(async () => {
      const answer = await deed()
      setWrong(answer.ok ? '' : answer.message)
      if (!answer.ok) return
      showToast({ text: answer.message, action })
      onDone()
    })
  const { viewId, name, query, shared } = view
  const back = { label: 'Undo', run: () => run(() => keepViewAction({ surface, name, query, shared })) }
  return (
    <form
      className="grid gap-2 pb-3"
      action={(data) =>
        run(() =>
          renameViewAction({ viewId, name: String(data.get('name') ?? ''), shared: data.get('shared') === 'on' }),
        )
      }
    >
      <Input name="name" aria-label="Name" required maxLength={60} defaultValue={name} />
      {wrong ? <FormError>{wrong}</FormError> : null}
      <div className="flex flex-wrap items-center gap-2">
        <Checkbox name="shared" label="Everybody sees it" defaultChecked={shared} />
        <Button type="submit" className="ml-auto" disabled={pending}>
          Change
        </Button>
        <Button variant="quiet" disabled={pending} onClick={() => run(() => removeViewAction({ viewId, name }), back)}>
          Remove
        </Button>
      </div>
    </form>
  )
}
