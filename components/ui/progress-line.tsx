import type { ReactNode } from 'react'
import { formatNumber } from '@/components/format/format-number'

/** Long work: a 2 px line, done of total, time left, and Cancel in the slot. `unit` names what is counted. */
export function ProgressLine(props: {
  label: string
  value: number
  max: number
  unit?: string
  text?: ReactNode
  timeLeft?: string
  cancel?: ReactNode
}) {
  const share = props.max > 0 ? Math.min(100, (props.value / props.max) * 100) : 0
  return (
    <div>
      <div
        role="progressbar"
        aria-label={props.label}
        aria-valuenow={props.value}
        aria-valuemin={0}
        aria-valuemax={props.max}
        className="h-0.5 bg-line"
      >
        <div className="h-0.5 bg-ink" style={{ width: `${share}%` }} />
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-2 text-2">
        <span>
          {props.text ?? `${formatNumber(props.value)} of ${formatNumber(props.max)} ${props.unit ?? 'rows'}`}
        </span>
        <span className="ml-auto text-ink-3">{props.timeLeft}</span>
        {props.cancel}
      </div>
    </div>
  )
}
