import type { Check } from './check'
import { consentConflict } from './consent-conflict'
import { contractViolation } from './contract-violation'
import { duplicateKey } from './duplicate-key'
import { impossibleDate } from './impossible-date'
import { invalidState } from './invalid-state'
import { membershipGrain } from './membership-grain'
import { missingIdentifier } from './missing-identifier'
import { orphanFact } from './orphan-fact'
import { relationshipCount } from './relationship-count'
import { revenueReconciles } from './revenue-reconciles'
import { sharedIdentifier } from './shared-identifier'
import { staleSource } from './stale-source'
import { wrongReference } from './wrong-reference'

/** Every check, by dimension. */
export const allChecks = [
  duplicateKey,
  sharedIdentifier,
  missingIdentifier,
  impossibleDate,
  invalidState,
  contractViolation,
  revenueReconciles,
  consentConflict,
  wrongReference,
  staleSource,
  relationshipCount,
  orphanFact,
  membershipGrain,
] as const satisfies readonly Check[]

export type CheckKey = (typeof allChecks)[number]['key']
export const checkKeys = allChecks.map((check) => check.key)

/** The check of a key, or undefined. */
export function checkOf(key: string): (Check & { key: CheckKey }) | undefined {
  return allChecks.find((check) => check.key === key)
}
