import { formatNumber } from '@/components/format/format-number'

/** A count, plain or of a total ("47 of 60", or "11 / 30" with `slash`). Zero is grey; null is the word none. */
export function Num(props: { value: number | null; of?: number; slash?: boolean; unit?: string; digits?: number }) {
  if (props.value === null) return <span className="text-ink-3">none</span>
  const total = props.of === undefined ? null : formatNumber(props.of, { digits: props.digits })
  return (
    <span className={props.value === 0 ? 'whitespace-nowrap text-ink-3' : 'whitespace-nowrap'}>
      {formatNumber(props.value, { digits: props.digits })}
      {total === null ? null : (
        <span className="font-text text-ink-3">{props.slash ? ` / ${total}` : ` of ${total}`}</span>
      )}
      {props.unit ? ` ${props.unit}` : null}
    </span>
  )
}
