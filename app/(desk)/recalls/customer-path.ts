import type { GoldenGrain } from '@/model/grains'

const plurals = { account: 'accounts', company: 'companies', person: 'people', household: 'households' } as const

/** Where a customer is shown. */
export const customerPath = (grain: GoldenGrain, entityId: string) => `/customers/${plurals[grain]}/${entityId}`
