import {
  type HistoricalQuestion,
  type Period,
  periods,
  periodsOf,
  questionOf,
} from '@/model/lifecycle/historical-questions'
import type { UrlParams } from '@/model/filters/read-filters'

export const wordFilters = ['plan', 'region', 'industry', 'from', 'to'] as const
export type WordFilter = (typeof wordFilters)[number]

/** What an address asks of the lists of answers. */
export type AnswersAsked = {
  question: HistoricalQuestion
  period: Period
  sort: string
  direction: 'asc' | 'desc'
  after?: string
  before?: string
} & Partial<Record<WordFilter, string>>

const one = (value: string | readonly string[] | undefined) =>
  (typeof value === 'string' ? value : value?.[0])?.trim() || undefined

/** Reads an address. A question, or period of those `offered`, that there is none of is the usual one; the query judges the rest. */
export function readAnswersAsked(
  params: UrlParams,
  offered: (question: HistoricalQuestion) => readonly Period[] = periodsOf,
): AnswersAsked {
  const question = questionOf(one(params.question))
  const [sort, direction] = (one(params.sort) ?? 'at.desc').split('.')
  const period = offered(question).find((key) => key === one(params.period)) ?? '365'
  return {
    question,
    period,
    sort: sort ?? 'at',
    direction: direction === 'asc' || (period === 'coming' && !params.sort) ? 'asc' : 'desc',
    after: one(params.after),
    before: one(params.before),
    ...Object.fromEntries(wordFilters.flatMap((name) => (one(params[name]) ? [[name, one(params[name])]] : []))),
  }
}

/** The address of a list of answers with something changed; it starts again from the first page. */
export function answersHref(asked: AnswersAsked, change: Partial<AnswersAsked> = {}, rest = ''): string {
  const next: AnswersAsked = { ...asked, after: undefined, before: undefined, ...change }
  const query = new URLSearchParams({ question: next.question })
  if (next.period !== '365') query.set('period', next.period)
  for (const name of wordFilters) if (next[name]) query.set(name, next[name])
  if (next.sort !== 'at' || next.direction !== 'desc') query.set('sort', `${next.sort}.${next.direction}`)
  if (next.after) query.set('after', next.after)
  if (next.before) query.set('before', next.before)
  return `/history${rest}?${query}`
}

/** The filters of an address in words, each with what drops it. */
export const chipsOf = (asked: AnswersAsked) => [
  { key: 'period', text: periods[asked.period].toLowerCase() },
  ...wordFilters.flatMap((name) =>
    asked[name]
      ? [
          {
            key: name,
            text: `${name} ${asked[name].replaceAll('_', ' ')}`,
            removeHref: answersHref(asked, { [name]: undefined }),
          },
        ]
      : [],
  ),
]
