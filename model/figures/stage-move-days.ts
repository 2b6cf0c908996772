import { movesSql } from '../journeys/flow-sql'
import { journeyArguments, journeyHref } from '../journeys/journey-arguments'
import type { Figure } from './figure'

/** How long accounts stayed in a stage before they went to another. */
export const stageMoveDays = {
  key: 'stage-move-days',
  label: 'Days before a move',
  meaning: 'The median of the days that accounts spent in one stage before they went to the other.',
  grain: 'one move of an account, the middle one',
  unit: 'days',
  sources: ['crm'],
  tables: ['stage_change'],
  takes: [
    { name: 'from', type: 'word', means: 'the stage before' },
    { name: 'to', type: 'word', means: 'the stage after' },
    ...journeyArguments,
  ],
  sql: `select percentile_cont(0.5) within group (order by days) as value from (${movesSql()}) move where from_stage = :from and to_stage = :to`,
  caveats: ['Stages are as the CRM tells them, record by record.'],
  drill: (given) => journeyHref({ question: 'stage-move', from: given.from, to: given.to }, given),
} as const satisfies Figure
