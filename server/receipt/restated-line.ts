import { sayRestated } from '@/model/metrics/restated'
import { asIso } from '../customers/as-iso'
import type { ReceiptText } from './receipt'

/** That a number of a past day was measured anew and came out differently: why, when, and what it said before where that is kept. */
export function restatedLine(at: string, why: string, was: string | null): ReceiptText {
  const before = was === null ? '' : `; it said ${was} before`
  return { label: 'Restated', text: `Because ${sayRestated(why)}${before}`, note: asIso(at).slice(0, 10) }
}
