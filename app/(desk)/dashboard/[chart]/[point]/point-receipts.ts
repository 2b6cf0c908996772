import type { GoldenGrain } from '@/model/grains'
import type { PointRow } from '@/server/dashboard/list-point'
import { tallyReference } from '@/model/figures/tally-reference'
import type { PointParams } from './point-params'

/** Where the numbers above the rows of a point come from: the figure of the point where it is that number, else the list itself. */
export function pointReceipts(point: PointParams): { count: string; sum: string } {
  const { chart, series, from, to, purpose } = point
  const asked = { chart, series, from, to, ...(chart === 'consent' ? { purpose } : {}) }
  return {
    count: tallyReference('point', 'count', asked),
    sum: tallyReference('point', 'sum', asked),
    ...ownFigures(point),
  }
}

function ownFigures({ chart, series, from, to }: PointParams): { count?: string; sum?: string } {
  switch (chart) {
    case 'mrr-movement':
      return { sum: `figure:mrr-moved:${series}:${from}:${to}` }
    case 'active-customers':
      return { count: `figure:active-in-book:${to}` }
    case 'renewals-ahead':
      return series === 'risk'
        ? { sum: `figure:renewals-mrr-at-risk:${from}:${to}` }
        : { count: `figure:renewals-accounts:${from}:${to}`, sum: `figure:renewals-mrr:${from}:${to}` }
    case 'queue':
      return { count: series === 'open' ? `figure:pairs-open-on:${to}` : `figure:pairs-decided:${from}:${to}` }
    case 'quality':
      return { count: `figure:findings-on:${series}:${to}` }
    case 'tickets':
      return { count: series === 'open' ? `figure:tickets-open-on:${to}` : `figure:tickets-${series}:${from}:${to}` }
    default:
      return {}
  }
}

type RowReceipts = Record<'name' | 'grain' | 'amount' | 'ticket' | 'note', string | null>

/** Where the cells of a row behind a point come from. */
export function rowReceipts({ chart, to }: PointParams, row: PointRow): RowReceipts {
  const { grain, entityId, key } = row
  const of = (reference: (grain: GoldenGrain, id: string) => string) =>
    grain && entityId ? reference(grain, entityId) : null
  const ticket = (column: string) => (chart === 'tickets' ? `fact:ticket:${key.split(' ')[1]}:${column}` : null)
  const amounts: Partial<Record<PointParams['chart'], string | null>> = {
    'mrr-movement': of((_, id) => `metric:mrr:${id}:${to}`),
    'renewals-ahead': of((_, id) => `metric:mrr:${id}`),
    'first-response': of((_, id) => `metric:first_response_time:${id}:${to}`),
  }
  const notes: Partial<Record<PointParams['chart'], string | null>> = {
    queue: `row:candidate_pair:${key}:band`,
    quality: `figure:findings-of-check:${key.split(' ')[0]}`,
    tickets: ticket('priority'),
    'renewals-ahead': of((_, id) => `value:account:${id}:renewal_date`),
  }
  return {
    name: of((its, id) => (row.name ? `value:${its}:${id}:name` : `identity:${its}:${id}:records`)),
    grain: of((its, id) => `identity:${its}:${id}:records`),
    amount: amounts[chart] ?? null,
    ticket: ticket('external_id'),
    note: notes[chart] ?? null,
  }
}
