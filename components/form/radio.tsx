import type { ComponentProps, ReactNode } from 'react'

/** A radio button with its words; the target is 24 px high. Takes every native prop. */
export function Radio({ label, ...rest }: ComponentProps<'input'> & { label: ReactNode }) {
  return (
    <label className="inline-flex min-h-6 items-center gap-2 max-sm:min-h-11">
      <input {...rest} type="radio" className="check radio" />
      <span>{label}</span>
    </label>
  )
}
