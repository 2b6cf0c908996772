const searchIndexes = [
  'identifier_trgm',
  'golden_account_search',
  'golden_company_search',
  'golden_person_search',
  'golden_household_search',
]

/**
 * Keeps what waits to be sorted into the indexes of a part of a word at 256 kB, not the server's 4 MB. Every search reads all
 * that waits, and behind a load the planner takes a look at the whole table for cheaper, so a lookup took seconds until
 * autovacuum came by.
 */
export const searchIndexStatements: readonly string[] = searchIndexes.map(
  (name) => `alter index ${name} set (gin_pending_list_limit = 256)`,
)
