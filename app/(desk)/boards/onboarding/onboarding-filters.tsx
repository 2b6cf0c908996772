import type { BoardChoices } from '@/server/boards/board-choices'
import type { OnboardingInput } from '@/server/boards/list-onboarding'
import { BoardFilters, wordOptions } from '../board-filters'

const stages = [
  { value: 'trial', label: 'Trial' },
  { value: 'onboarding', label: 'Onboarding' },
]

/** What the onboarding board is narrowed by. */
export function OnboardingFilters({ input, choices }: { input: OnboardingInput; choices: BoardChoices }) {
  const { owners, teams, plans } = choices
  return (
    <BoardFilters
      path="/boards/onboarding"
      filters={[
        { name: 'only', label: 'How', value: input.only, options: [{ value: 'stuck', label: 'stuck only' }] },
        { name: 'stage', label: 'Stage', value: input.stage, options: stages },
        { name: 'owner', label: 'Owner', value: input.owner, options: wordOptions(owners) },
        { name: 'team', label: 'Book', value: input.team, options: wordOptions(teams) },
        { name: 'plan', label: 'Plan', value: input.plan, options: wordOptions(plans) },
      ]}
    />
  )
}
