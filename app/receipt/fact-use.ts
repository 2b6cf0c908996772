import type { GoldenGrain } from '@/model/grains'

/** The fact of which view a receipt was opened from: its use is counted. */
export type FactUse = { view: string; grain: GoldenGrain; fact: string }
