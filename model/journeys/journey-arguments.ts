import type { FigureArgument } from '../figures/figure'

/** What every figure of the journeys is asked for besides its own: how far back, and which accounts. `any` stands for all. */
export const journeyArguments = [
  { name: 'days', type: 'number', means: 'how many days back' },
  { name: 'plan', type: 'word', means: 'the plan, or any' },
  { name: 'region', type: 'word', means: 'the region, or any' },
  { name: 'industry', type: 'word', means: 'the industry, or any' },
] as const satisfies readonly FigureArgument[]

/** Days that stand for all time. */
export const allTime = 36_500

/** The period a number of days stands for in an address. */
export const periodOfDays = (days: string | undefined): string => (Number(days) >= allTime ? 'all' : (days ?? '365'))

/** Where the customers behind such a figure are listed. */
export function journeyHref(
  own: Readonly<Record<string, string | undefined>>,
  given: Readonly<Record<string, string>>,
  path = '/history',
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(own)) if (value) query.set(name, value)
  query.set('period', periodOfDays(given.days))
  for (const name of ['plan', 'region', 'industry']) {
    const value = given[name]
    if (value && value !== 'any') query.set(name, value.replaceAll('_', ' '))
  }
  return `${path}?${query}`
}
