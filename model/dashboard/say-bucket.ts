import { sayDay } from '@/lib/say-day'
import type { Bucket, Period } from './periods'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' })
const at = (text: string) => new Date(`${text}T00:00:00Z`)

/** A point of an axis in a few words: "18 Nov", or "Nov 26" over months. */
export const shortBucket = (bucket: Bucket, period: Period): string =>
  (period === '13mo' ? month : day).format(at(bucket.to)).replace('Sept', 'Sep')

/** The same in full: "18 Nov 2026", "9 Nov 2026 to 15 Nov 2026". */
export const sayBucket = ({ from, to }: Bucket): string =>
  from === to ? sayDay(to) : `${sayDay(from)} to ${sayDay(to)}`
