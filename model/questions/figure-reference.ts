import type { GoldenGrain } from '../grains'

/** The figure a question without a metric is answered by: how many there are of a grain. */
export type FigureReference = { key: 'customers-by-grain'; of: GoldenGrain }
