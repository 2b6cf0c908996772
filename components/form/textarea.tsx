import type { ComponentProps } from 'react'
import { joinClasses } from '@/components/ui/join-classes'

/** A text area; takes every native prop. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...rest} className={joinClasses('input', className)} />
}
