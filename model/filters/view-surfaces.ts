import type { GoldenGrain } from '../grains'

/** Lists that can be kept under a name: those of customers by grain, and the review queue. */
export const viewSurfaces = ['accounts', 'companies', 'people', 'households', 'review'] as const
export type ViewSurface = (typeof viewSurfaces)[number]

/** The grain a list of customers shows; null for the review queue. */
export const surfaceGrains = {
  accounts: 'account',
  companies: 'company',
  people: 'person',
  households: 'household',
  review: null,
} as const satisfies Record<ViewSurface, GoldenGrain | null>
