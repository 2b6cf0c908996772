import { type SQL, sql } from 'drizzle-orm'

/**
 * SQL that gives a candidate pair `c` its face of the day a person decided it by edge `e`, where that edge is there: who and
 * when, and the evidence kept with the decision. It is then asked about no more.
 */
export const asDecided: SQL =
  sql.raw(`decided_by = e.decided_by, decided_at = e.decided_at, asked_again = null, version = c.version + 1,
  reason = coalesce(e.evidence->'seen'->>'reason', c.reason), band = coalesce(e.evidence->'seen'->>'band', c.band),
  weight = coalesce((e.evidence->'seen'->>'weight')::real, c.weight),
  probability = coalesce((e.evidence->'seen'->>'probability')::real, c.probability),
  comparisons = coalesce(e.evidence->'seen'->'comparisons', c.comparisons)`)
