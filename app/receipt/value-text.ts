import { formatDate } from '@/components/format/format-date'
import { formatExact } from '@/components/format/format-exact'
import { formatMoney } from '@/components/format/format-money'
import { formatNumber } from '@/components/format/format-number'

type Written = { type: string; value: string | number | boolean | null; currency?: string }

/** A value in words: money with pence when asked, dates in full, missing is "none". */
export function valueText({ type, value, currency }: Written, pence = false): string {
  if (value === null || value === '') return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (type === 'money' && typeof value === 'number') return formatMoney(value, currency, { pence })
  if (type === 'date') return formatDate(String(value))
  if (type === 'timestamp') return formatExact(String(value))
  return typeof value === 'number' ? formatNumber(value) : value
}
