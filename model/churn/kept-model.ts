import { z } from 'zod'
import type { LearnedChurn } from './learn-churn'
import { churnFeatures } from './churn-features'

const part = z.object({
  from: z.string(),
  until: z.string(),
  examples: z.number(),
  churned: z.number(),
  accounts: z.number(),
  churnedAccounts: z.number(),
})

/** Weights as a model keeps them: by the key of the input. */
export const keptWeights = z.object({
  intercept: z.number(),
  inputs: z.record(z.string(), z.object({ weight: z.number(), centre: z.number(), scale: z.number() })),
})
export type KeptWeights = z.infer<typeof keptWeights>

/** What was measured of a model; all but the days it learned from are absent where they were too thin. */
export const keptQuality = z.object({
  learnedFrom: part,
  thin: z.string().nullable(),
  testedOn: part.optional(),
  baseRate: z.number().optional(),
  measured: z
    .object({
      logLoss: z.number(),
      baseLogLoss: z.number(),
      brier: z.number(),
      baseBrier: z.number(),
      auc: z.number(),
      aucLow: z.number(),
      aucHigh: z.number(),
      deciles: z.array(z.object({ said: z.number(), found: z.number(), examples: z.number(), churned: z.number() })),
    })
    .optional(),
})
export type KeptQuality = z.infer<typeof keptQuality>

/** The weights of what was learned, rounded to what is told of them, so that the text shown and the number agree. */
export function keepWeights({ weights }: Pick<LearnedChurn, 'weights'>): KeptWeights {
  const inputs = churnFeatures.map(({ key }, i) => {
    const { weight = 0, centre = 0, scale = 1 } = weights.inputs[i] ?? {}
    return [key, { weight: exact(weight), centre: exact(centre), scale: exact(scale) }] as const
  })
  return { intercept: exact(weights.intercept), inputs: Object.fromEntries(inputs) }
}

const exact = (value: number) => Number(value.toFixed(6))
