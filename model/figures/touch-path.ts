import { pathsLookedAt, pathsSql } from '../journeys/flow-sql'
import { journeyArguments, journeyHref } from '../journeys/journey-arguments'
import type { Figure } from './figure'

/** Accounts that came one way. */
export const touchPath = {
  key: 'touch-path',
  label: 'Accounts that came this way',
  meaning: 'Accounts whose channels before the first order were these, one after the other.',
  grain: 'one account that first ordered in the days looked at',
  unit: 'count',
  sources: ['marketing', 'product', 'crm', 'support', 'shop'],
  tables: ['subscription_change', 'campaign_touch', 'event', 'stage_change', 'ticket', 'customer_order', 'record_link'],
  takes: [{ name: 'path', type: 'word', means: 'the channels in their order' }, ...journeyArguments],
  sql: `select count(*) as value from (${pathsSql()}) way where path = :path`,
  caveats: [`At most ${pathsLookedAt} first orders are looked at, those of the lowest ids.`],
  drill: (given) => journeyHref({ path: given.path }, given, '/history/journeys'),
} as const satisfies Figure
