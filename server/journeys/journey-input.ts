import { z } from 'zod'
import { allTime } from '@/model/journeys/journey-arguments'
import { slugOf } from '@/model/journeys/flow-sql'

const word = z.string().trim().max(100).optional()

/** Which journeys are looked at: how far back, and which accounts, by the words of their records. */
export const journeyInput = z.object({
  period: z.enum(['90', '365', '730', 'all']).default('365'),
  plan: word,
  region: word,
  industry: word,
})

export type JourneyInput = z.output<typeof journeyInput>

/** The arguments of the figures of these journeys, in the order of `journeyArguments`. */
export const journeyGiven = (input: JourneyInput): string[] => [
  String(input.period === 'all' ? allTime : Number(input.period)),
  slugOf(input.plan),
  slugOf(input.region),
  slugOf(input.industry),
]

/** The same as values for the texts of the model. */
export function journeyValues(input: JourneyInput, now: Date) {
  const [days = '', plan = '', region = '', industry = ''] = journeyGiven(input)
  return {
    now: { value: now.toISOString(), type: 'timestamptz' },
    days: { value: days, type: 'integer' },
    plan: { value: plan, type: 'text' },
    region: { value: region, type: 'text' },
    industry: { value: industry, type: 'text' },
  } as const
}
