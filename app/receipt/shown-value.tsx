import { Masked } from '@/components/ui/masked'
import type { Shown } from '@/server/receipt/receipt'
import { valueText } from './value-text'

/** A value of a receipt, with pence; withheld ones as their mask. */
export function ShownValue({ shown }: { shown: Shown }) {
  if (shown.hidden) return <Masked>{shown.masked}</Masked>
  return valueText(shown, true)
}
