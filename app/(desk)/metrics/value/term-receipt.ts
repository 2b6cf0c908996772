import { cdsValueTerm } from '@/model/figures/cds-value-term'
import { figureReference } from '@/model/figures/read-figure'
import type { ValueNow, ValueTerms } from '@/server/value/get-value'

/** The receipt of a term of the value on the days it compares. */
export const termReceipt = ({ began, upto }: ValueNow, term: keyof ValueTerms): string =>
  figureReference(cdsValueTerm, term, began.before ?? '', upto ?? '')
