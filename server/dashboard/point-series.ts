import type { ChartKey } from '@/model/dashboard/charts'
import { consentAnswerKeys, consentRows } from '@/model/dashboard/rows/consent-on'
import { dimensionKeys, findingRows } from '@/model/dashboard/rows/findings'
import { activeRows, firstResponseRows, renewalRows, riskyRenewalRows } from '@/model/dashboard/rows/measured'
import { mrrMovedRows, mrrMoveKeys } from '@/model/dashboard/rows/mrr-moved'
import { pairsDecidedRows, pairsOpenRows } from '@/model/dashboard/rows/pairs'
import { ticketsClosedRows, ticketsOpenedRows, ticketsOpenRows } from '@/model/dashboard/rows/tickets'

/** What the text of a point may name: its days, and the series where one text serves several. */
export type PointArguments = Record<'from' | 'to' | 'on' | 'move' | 'answer' | 'dimension' | 'purpose', string>

const each = (keys: readonly string[], text: string) => Object.fromEntries(keys.map((key) => [key, text]))

/** The rows behind each series of each chart. Charts whose points lead to another list are not here. */
export const pointSeries: Readonly<Partial<Record<ChartKey, Readonly<Record<string, string>>>>> = {
  'mrr-movement': each(mrrMoveKeys, mrrMovedRows),
  'active-customers': { active: activeRows },
  'renewals-ahead': { all: renewalRows, risk: riskyRenewalRows },
  queue: { open: pairsOpenRows, decided: pairsDecidedRows },
  quality: each(dimensionKeys, findingRows),
  consent: each(consentAnswerKeys, consentRows),
  tickets: { opened: ticketsOpenedRows, closed: ticketsClosedRows, open: ticketsOpenRows },
  'first-response': { hours: firstResponseRows },
}
