import { type SQL, sql } from 'drizzle-orm'
import { contentOf, contentOfBoth } from '@/server/identity/content-sql'
import { rulesBetween } from '@/server/identity/rules-between'

/** What a person had before them when they decided, as the queue showed it then. */
export type Seen = {
  reason: string
  band: 'likely' | 'unsure' | 'different'
  probability: number
  modelVersion: number
  weight: number
  comparisons: { field: string; level: string; weight: number; sentence: string }[]
}

/**
 * What to keep with a decision just taken on two records (SQL expressions), as JSON to be joined to its evidence: `seen`, the
 * evidence as it stood, and where the two are not one customer `look`, by which a later run knows whether it has changed.
 * The pair must bear the decision already, at the moment `now`.
 */
export const seenOf = (a: string, b: string, now: SQL): SQL => sql`coalesce((
  select jsonb_build_object('seen', jsonb_build_object('reason', p.reason, 'band', p.band, 'probability', p.probability,
      'modelVersion', p.model_version, 'weight', p.weight, 'comparisons', p.comparisons)) ||
    case when x.entity_id = y.entity_id then '{}'::jsonb else jsonb_build_object('look', jsonb_build_object('version', p.model_version,
      'levels', p.levels, 'rules', ${rulesBetween('x.entity_id', 'y.entity_id')}, 'content', ${contentOfBoth('x.entity_id', 'y.entity_id')},
      'whole', ${contentOf('x.entity_id, y.entity_id')})) end
  from candidate_pair p join membership x on x.record_id = p.record_a join membership y on y.record_id = p.record_b
  where p.record_a = ${sql.raw(a)} and p.record_b = ${sql.raw(b)} and p.status in ('same', 'different') and p.decided_at = ${now}), '{}'::jsonb)`
