import type { GoldenGrain } from '@/model/grains'

/** The receipt of a version of the model: its parameters, its figures or its number. Undefined where there is no version. */
export const modelReceipt = (
  grain: GoldenGrain,
  version: number | null,
  column: 'figures' | 'parameters' | 'version',
): string | undefined => (version ? `row:match_model:${grain}~${version}:${column}` : undefined)
