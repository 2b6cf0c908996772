import type { ReactNode } from 'react'
import { FormError } from '@/components/form/form-error'

/** A labelled form part. Give the control the same `id`, and `aria-describedby={id + '-about'}` when hint or error is set. */
export function Field(props: { id: string; label: ReactNode; hint?: ReactNode; error?: string; children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <label htmlFor={props.id} className="text-2 text-ink-2">
        {props.label}
      </label>
      {props.children}
      {props.error || props.hint ? (
        <div id={`${props.id}-about`} className="text-2 text-ink-3">
          {props.error ? <FormError>{props.error}</FormError> : props.hint}
        </div>
      ) : null}
    </div>
  )
}
