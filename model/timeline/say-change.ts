import type { ChangeUnit } from './change-kinds'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

const units: Readonly<Record<ChangeUnit, { signed: boolean; after: string }>> = {
  count: { signed: false, after: '' },
  percent: { signed: true, after: '%' },
  points: { signed: true, after: ' points' },
  days: { signed: false, after: ' days late' },
  seats: { signed: true, after: '' },
}

/** A number of a kind of change in words: `3`, `+25%`, `−8 points`, `12 days late`. At most one digit after the point. */
export function sayChange(unit: ChangeUnit, value: number): string {
  const { signed, after } = units[unit]
  if (unit === 'days' && value === 0) return 'in time'
  const sign = value < 0 ? '−' : signed && value > 0 ? '+' : ''
  const text = unit === 'days' && value === 1 ? ' day late' : after
  return `${sign}${whole.format(Math.abs(value))}${text}`
}
