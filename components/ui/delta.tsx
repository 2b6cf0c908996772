import { formatMoney } from '@/components/format/format-money'
import { formatNumber } from '@/components/format/format-number'
import { formatPercent } from '@/components/format/format-percent'

/**
 * A change with its sign. `value` is a count, minor units (money) or a ratio (percent). Red only where `bad` says
 * that this direction hurts; zero is grey.
 */
export function Delta(props: {
  value: number
  format?: 'number' | 'money' | 'percent'
  currency?: string
  bad?: 'down' | 'up'
  digits?: number
}) {
  const hurts = (props.bad === 'down' && props.value < 0) || (props.bad === 'up' && props.value > 0)
  const tone = props.value === 0 ? 'text-ink-3' : hurts ? 'text-risk' : ''
  return <span className={`whitespace-nowrap ${tone}`}>{write(props)}</span>
}

function write({ value, format, currency, digits }: Parameters<typeof Delta>[0]): string {
  if (format === 'money') return formatMoney(value, currency, { sign: true })
  if (format === 'percent') return formatPercent(value, digits ?? 1, { sign: true })
  return formatNumber(value, { sign: true, digits })
}
