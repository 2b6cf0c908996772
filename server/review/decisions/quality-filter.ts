import type { z } from 'zod'
import { decisionFilter } from './decision-filter'

/** What the figures about reviewing are asked for. */
export const qualityFilter = decisionFilter.pick({ grain: true, from: true, to: true })
export type QualityFilter = z.output<typeof qualityFilter>
