import type { UrlParams } from '@/model/filters/read-filters'
import { type HistoricalQuestion, periods } from '@/model/lifecycle/historical-questions'
import type { JourneyInput } from '@/server/journeys/journey-input'
import { answersHref, readAnswersAsked } from '../answers-asked'

export type JourneysAsked = JourneyInput & { path: string | undefined }

/** Reads an address of the journeys. */
export function readJourneysAsked(params: UrlParams): JourneysAsked {
  const { period, plan, region, industry } = readAnswersAsked({ ...params, question: 'stage-move' })
  const path = typeof params.path === 'string' && /^[a-z]+(\.[a-z]+){0,5}$/.test(params.path) ? params.path : undefined
  return { period: period === 'coming' ? '365' : period, plan, region, industry, path }
}

/** The address of the journeys with something changed. */
export function journeysHref(asked: JourneysAsked, change: Partial<JourneysAsked> = {}): string {
  const next = { ...asked, ...change }
  const query = new URLSearchParams()
  if (next.period !== '365') query.set('period', next.period)
  for (const name of ['plan', 'region', 'industry', 'path'] as const) if (next[name]) query.set(name, next[name])
  return query.size ? `/history/journeys?${query}` : '/history/journeys'
}

/** The list of the moves behind a band. */
export function movesHref(asked: JourneysAsked, from: string, to: string): string {
  const { period, plan, region, industry } = asked
  const question: HistoricalQuestion = 'stage-move'
  return answersHref({ question, period, plan, region, industry, from, to, sort: 'at', direction: 'desc' })
}

/** The choices of an address in words, each with what drops it. */
export const journeyChips = (asked: JourneysAsked): { key: string; text: string; removeHref?: string }[] => [
  { key: 'period', text: periods[asked.period].toLowerCase() },
  ...(['plan', 'region', 'industry'] as const).flatMap((name) =>
    asked[name]
      ? [{ key: name, text: `${name} ${asked[name]}`, removeHref: journeysHref(asked, { [name]: undefined }) }]
      : [],
  ),
]
