import type { World } from '../world'
import { plantContractViolations } from './plant-contract-violations'
import { plantInAccounts } from './plant-in-accounts'
import { plantInBilling } from './plant-in-billing'
import { plantInPeople, plantStaleSource } from './plant-in-people'
import { plantSharedIdentifiers } from './plant-shared-identifiers'

/** Plants every defect that the quality checks and identity guards must find, and writes each down in the truth. */
export function plantDefects(world: World): void {
  plantInAccounts(world)
  plantInBilling(world)
  plantInPeople(world)
  plantSharedIdentifiers(world)
  plantContractViolations(world)
  plantStaleSource(world)
}
