import { dimensions } from '@/model/checks/check'
import { contactPurposes } from '@/model/consent/contact-purposes'
import { consentAnswers } from '@/model/dashboard/rows/consent-on'
import { mrrMoves } from '@/model/dashboard/rows/mrr-moved'
import type { PointParams } from './point-params'

const names: Readonly<Record<string, string>> = {
  ...mrrMoves,
  ...consentAnswers,
  ...Object.fromEntries(Object.entries(dimensions).map(([key, { label }]) => [key, label])),
  active: 'Active',
  all: 'Renewing',
  risk: 'At risk',
  opened: 'Opened',
  closed: 'Closed',
  decided: 'Decided',
  hours: 'Measured',
  open: 'Open',
}

/** What the series of a point is called. */
export function seriesName({ chart, series, purpose }: PointParams): string {
  const name = names[series] ?? series
  return chart === 'consent' ? `${name} for ${contactPurposes[purpose].label}` : name
}
