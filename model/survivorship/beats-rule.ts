import type { SurvivorshipRule } from './why'

/**
 * Does taking another value than this rule chose go against what somebody laid down: a preferred system, or a pin? Age and
 * fullness only break ties among equals, so that choosing otherwise needs no reason.
 */
export const beatsRule = (rule: SurvivorshipRule | null): boolean => rule === 'prefer' || rule === 'pin'
