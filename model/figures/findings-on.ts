import { checkDimension, dimensionKeys } from '../dashboard/rows/findings'
import type { Figure } from './figure'

/** What the checks of a dimension found on a day. */
export const findingsOn = {
  key: 'findings-on',
  label: 'Findings',
  meaning: 'Offenders the checks of one dimension found when they last ran on the day.',
  grain: 'one offender of one check',
  unit: 'count',
  sources: [],
  tables: ['quality_result', 'quality_finding'],
  takes: [
    { name: 'dimension', type: 'word', oneOf: dimensionKeys, means: 'what the checks are about' },
    { name: 'on', type: 'day', means: 'the day' },
  ],
  sql: `select coalesce(sum(r.offenders), 0) as value from quality_result r join ${checkDimension} using (check_key) where r.day = :on and c.dimension = :dimension`,
  caveats: ['Muted findings count: they are found, only not worked.'],
  drill: ({ dimension, on }) => `/dashboard/quality/${on}_${on}?series=${dimension}`,
} as const satisfies Figure
