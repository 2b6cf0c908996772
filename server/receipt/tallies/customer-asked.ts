import { goldenGrains, grains } from '@/model/grains'
import type { TallyAsked } from './tally'

/** What names the customer a number is about. */
export const customerTakes = { grain: 'word', id: 'word' } as const

/** The address below the profile of the customer that is asked about. */
export function customerHref({ grain, id }: TallyAsked, rest = ''): string {
  const known = goldenGrains.find((one) => one === grain) ?? 'account'
  return `/customers/${grains[known].plural.toLowerCase()}/${id}${rest}`
}
