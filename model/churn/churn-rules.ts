/** What the churn model is held to. Changing one of these makes a new version of the metric. */
export const churnRules = {
  /** Days ahead it speaks of. */
  horizonDays: 90,
  /** Days of product use an input looks back on: a day nearer than that to the beginning of the detail cannot be learned from. */
  useDays: 42,
  /** Days between two days it learns from. */
  stepDays: 7,
  /** Share of the days, the latest, that it is measured on. */
  testShare: 0.4,
  /** Groups of accounts: each is foretold by a model that never saw it. */
  folds: 5,
  /** How strongly weights are held towards zero (L2, on standardised inputs). */
  ridge: 8,
  /** Spreads from its middle that an input counts at most: what was hardly ever seen must not shout everything down. */
  furthest: 4,
  /** With fewer churned accounts than this to learn from, or this in the test, it gives no score. */
  leastChurned: 30,
  leastTested: 12,
  /** Accounts it learns from at most; beyond that a fixed sample, by id. */
  mostAccounts: 20_000,
} as const

/** The fold of an account, from its id: the same on every machine and every day. */
export function foldOf(accountId: string, folds: number = churnRules.folds): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < accountId.length; i++) hash = Math.imul(hash ^ accountId.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % folds
}

/**
 * Days to learn from, oldest first (`YYYY-MM-DD`): back from the last day whose horizon has passed, as far as the detail of
 * use reaches for its inputs.
 */
export function churnDays(today: string, detailDays: number): string[] {
  const at = Date.parse(`${today}T00:00:00Z`)
  const days: string[] = []
  for (let back = churnRules.horizonDays + 1; back <= detailDays - churnRules.useDays; back += churnRules.stepDays)
    days.push(new Date(at - back * 86_400_000).toISOString().slice(0, 10))
  return days.reverse()
}
