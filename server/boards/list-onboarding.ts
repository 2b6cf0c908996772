import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type OnboardingSigns, limitOf, stuckness } from '@/model/boards/stuck'
import { type CustomerRow, getRows } from '@/server/customers/get-rows'
import { query } from '@/server/spine/query'
import { type BoardChoices, boardChoices } from './board-choices'
import { helpNeeded } from './help-needed'
import { byStuckness, onboardingPage } from './onboarding-page'
import { readOnboarding } from './read-onboarding'
import { usualDays } from './usual-days'

export const onboardingInput = z.object({
  stage: z.enum(['', 'trial', 'onboarding']).default(''),
  owner: z.string().max(200).default(''),
  team: z.string().max(200).default(''),
  plan: z.string().max(200).default(''),
  only: z.enum(['', 'stuck']).default(''),
  after: z.string().max(2_000).optional(),
  before: z.string().max(2_000).optional(),
  size: z.number().int().min(1).max(500).default(50),
})

export type OnboardingInput = z.output<typeof onboardingInput>

/** An account on the board: how far it is, why it is stuck or that it is on course, and who of it needs help. */
export type OnboardingRow = {
  customer: CustomerRow
  signs: OnboardingSigns
  since: string
  limit: number
  stuck: boolean
  sentence: string
  /** Names of users who need help, where the reader may read names; at most three. */
  helped: readonly string[]
}

export type OnboardingBoard = {
  rows: OnboardingRow[]
  /** How many there are, of which so many are stuck. */
  count: number
  stuck: number
  before: string | null
  after: string | null
  usual: Readonly<Record<'trial' | 'onboarding', number | null>>
  choices: BoardChoices
}

/** The accounts in trial or onboarding within the reader's book, stuck ones first, each with the sentence why, a page at a time. */
export const listOnboarding = query({
  name: 'listOnboarding',
  permission: 'metric.read',
  input: onboardingInput,
  run: async (ctx, input): Promise<OnboardingBoard> => {
    const usual = await usualDays(ctx)
    const accounts = (await readOnboarding(ctx, input)).map((account) => {
      const signs: OnboardingSigns = { ...account, usual: usual[account.stage] }
      return { ...account, signs, ...stuckness(signs) }
    })
    const ranked = accounts.filter((account) => input.only === '' || account.stuck).toSorted(byStuckness)
    const { shown, before, after } = onboardingPage(ranked, input)
    const rows = new Map(
      (
        await getRows(
          ctx,
          'account',
          shown.map(({ id }) => id),
        )
      ).map((row) => [row.entityId, row]),
    )
    const helped = await helpNeeded(
      ctx,
      shown.filter(({ needHelp }) => needHelp > 0).map(({ id }) => id),
    )
    return {
      rows: shown.flatMap(({ id, signs, since, stuck, sentence }) => {
        const customer = rows.get(id)
        if (!customer) return []
        return [{ customer, signs, since, limit: limitOf(signs), stuck, sentence, helped: helped.get(id) ?? [] }]
      }),
      count: ranked.length,
      stuck: accounts.filter((account) => account.stuck).length,
      before,
      after,
      usual,
      choices: await boardChoices(ctx, sql`g.stage in ('trial', 'onboarding')`),
    }
  },
})
