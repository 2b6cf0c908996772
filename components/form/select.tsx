import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { joinClasses } from '@/components/ui/join-classes'

export type SelectOption = { value: string; label: string; disabled?: boolean }

/** The browser's own select, drawn like an input. */
export function Select({
  options,
  className,
  ...rest
}: ComponentProps<'select'> & { options: readonly SelectOption[] }) {
  return (
    <span className="relative block">
      <select {...rest} className={joinClasses('input', className)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        className="icon small pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-ink-2"
        aria-hidden="true"
      />
    </span>
  )
}
