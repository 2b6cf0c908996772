import type { UrlParams } from '@/model/filters/read-filters'
import { type OnboardingInput, onboardingInput } from '@/server/boards/list-onboarding'

/** What the address of the onboarding board asks for; what cannot be read counts as not said. */
export function readOnboardingParams(params: UrlParams): OnboardingInput {
  const text = (value: UrlParams[string]) => (typeof value === 'string' ? value : '')
  const asked = {
    stage: text(params.stage),
    owner: text(params.owner),
    team: text(params.team),
    plan: text(params.plan),
    only: text(params.only),
    after: text(params.after) || undefined,
    before: text(params.before) || undefined,
  }
  const read = onboardingInput.safeParse(asked)
  if (read.success) return read.data
  const wrong = new Set(read.error.issues.map((issue) => String(issue.path[0])))
  return onboardingInput.parse(Object.fromEntries(Object.entries(asked).filter(([key]) => !wrong.has(key))))
}

/** What the board is narrowed to, without the page of it. */
export const narrowingOf = ({ stage, owner, team, plan, only }: OnboardingInput) => ({ stage, owner, team, plan, only })

/** The address of the board, or of what stands below it (`tail`), with what is set; pages begin anew unless one is named. */
export function onboardingHref(
  input: OnboardingInput,
  { tail = '', ...page }: { tail?: string; after?: string; before?: string } = {},
): string {
  const said = Object.entries({ ...narrowingOf(input), ...page }).filter(([, value]) => value)
  const query = new URLSearchParams(said).toString()
  return `/boards/onboarding${tail}${query ? `?${query}` : ''}`
}
