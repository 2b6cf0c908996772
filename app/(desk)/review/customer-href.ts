import type { GoldenGrain } from '@/model/grains'

const slugs = { account: 'accounts', company: 'companies', person: 'people', household: 'households' } as const

/** The address of a customer. */
export const customerHref = (grain: GoldenGrain, entityId: string) => `/customers/${slugs[grain]}/${entityId}`
