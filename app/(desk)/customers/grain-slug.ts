import { notFound } from 'next/navigation'
import { type GoldenGrain, goldenGrains } from '@/model/grains'

/** The word of a grain in addresses. */
export const grainSlugs = {
  account: 'accounts',
  company: 'companies',
  person: 'people',
  household: 'households',
} as const satisfies Record<GoldenGrain, string>

/** The grain an address names; the not-found page for any other word. */
export function grainFromSlug(slug: string): GoldenGrain {
  return goldenGrains.find((grain) => grainSlugs[grain] === slug) ?? notFound()
}

/** The address of a customer's profile. */
export const profileHref = (grain: GoldenGrain, entityId: string, rest = '') =>
  `/customers/${grainSlugs[grain]}/${entityId}${rest}`
