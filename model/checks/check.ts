/** What a check is about. */
export const dimensions = {
  uniqueness: { label: 'Uniqueness', meaning: 'Nothing stands twice.' },
  completeness: { label: 'Completeness', meaning: 'What is needed is there.' },
  validity: { label: 'Validity', meaning: 'Values are possible.' },
  consistency: { label: 'Consistency', meaning: 'Systems do not contradict each other.' },
  timeliness: { label: 'Timeliness', meaning: 'News arrives in time.' },
  relationships: { label: 'Relationships', meaning: 'What belongs together is joined, and nothing else.' },
} as const

export type Dimension = keyof typeof dimensions

/** How bad an offender is. High: somebody acts on a wrong number or may not be written to. */
export const severities = { high: 'High', medium: 'Medium', low: 'Low' } as const
export type Severity = keyof typeof severities

/**
 * A question asked of the data whose answer should be no rows. `sql` yields `finding_key, record_id, source, object,
 * external_id, sentence`, one row an offender; with a record the other three may be null. Sentences name ids, days and
 * amounts, never a person. `:now` is the moment of the run. `looked` counts the rows that were asked about.
 */
export type Check = {
  key: string
  label: string
  dimension: Dimension
  severity: Severity
  owner: { name: string; team: string }
  /** What is wrong with an offender, in a sentence. */
  meaning: string
  /** What it does to the business when nobody mends it. */
  harm: string
  /** How to mend one. */
  mend: string
  /** What one looked-at row is: "invoices". */
  noun: string
  sql: string
  looked: string
}
