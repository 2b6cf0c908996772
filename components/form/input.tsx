import type { ComponentProps } from 'react'
import { joinClasses } from '@/components/ui/join-classes'

/** A text input; takes every native prop. `aria-invalid` draws it as wrong. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={joinClasses('input', className)} />
}
