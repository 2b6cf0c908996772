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
  }
  const read = onboardingInput.safeParse(asked)
  if (read.success) return read.data
  const wrong = new Set(read.error.issues.map((issue) => String(issue.path[0])))
  return onboardingInput.parse(Object.fromEntries(Object.entries(asked).filter(([key]) => !wrong.has(key))))
}

/** The address of the board, or of what stands below it (`tail`), with what is set. */
export function onboardingHref(input: OnboardingInput, tail = ''): string {
  const query = new URLSearchParams(Object.entries(input).filter(([, value]) => value !== '')).toString()
  return `/boards/onboarding${tail}${query ? `?${query}` : ''}`
}
