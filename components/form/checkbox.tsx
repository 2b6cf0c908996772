import type { ComponentProps, ReactNode } from 'react'

/** A checkbox with its words; the target is 24 px high. Takes every native prop. */
export function Checkbox({ label, ...rest }: ComponentProps<'input'> & { label: ReactNode }) {
  return (
    <label className="inline-flex min-h-6 items-center gap-2 max-sm:min-h-11">
      <input {...rest} type="checkbox" className="check" />
      <span>{label}</span>
    </label>
  )
}
