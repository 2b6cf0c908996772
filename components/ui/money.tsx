import { formatMoney } from '@/components/format/format-money'

/** An amount in minor units with its currency. Zero is grey; null is the word none. */
export function Money(props: { minor: number | bigint | null; currency?: string; pence?: boolean; sign?: boolean }) {
  if (props.minor === null) return <span className="text-ink-3">none</span>
  const text = formatMoney(props.minor, props.currency, { pence: props.pence, sign: props.sign })
  return (
    <span className={Number(props.minor) === 0 ? 'whitespace-nowrap text-ink-3' : 'whitespace-nowrap'}>{text}</span>
  )
}
