import { movesSql } from '../journeys/flow-sql'
import { journeyArguments, journeyHref } from '../journeys/journey-arguments'
import type { Figure } from './figure'

/** Moves from one stage to another. */
export const stageMoves = {
  key: 'stage-moves',
  label: 'Moves between two stages',
  meaning: 'How often an account went from one stage to the other in the days looked at.',
  grain: 'one move of an account',
  unit: 'count',
  sources: ['crm'],
  tables: ['stage_change'],
  takes: [
    { name: 'from', type: 'word', means: 'the stage before, none for a first stage' },
    { name: 'to', type: 'word', means: 'the stage after' },
    ...journeyArguments,
  ],
  sql: `select count(*) as value from (${movesSql()}) move where from_stage = :from and to_stage = :to`,
  caveats: ['Stages are as the CRM tells them, record by record.'],
  drill: (given) => journeyHref({ question: 'stage-move', from: given.from, to: given.to }, given),
} as const satisfies Figure
