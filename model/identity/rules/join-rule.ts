import type { Grain } from '../../grains'
import type { IdentifierKind } from '../identifier-kinds'

/** A deterministic rule of a grain: an exact match on identifiers of one kind, and what guards it. */
export type JoinRule = {
  /** Kind of identifier; `reference` stands for every id in another system. */
  kind: string
  grain: Grain
  label: string
  /** Does a match join by itself in this grain? Otherwise it is evidence. */
  joins: boolean
  needsVerified: boolean
  shareLimit: number
  /** Two records of one system with the value: it names what both belong to. */
  oneEach: boolean
  /** Two different values keep records of this grain apart. */
  exclusive: boolean
  junk: boolean
  strength: number
  certainty: number
  why: string
}

/** What a kind of identifier means for one grain. */
export function joinRule(kind: string, grain: Grain, meant: IdentifierKind): JoinRule {
  const { label, needsVerified, shareLimit, junk, strength, certainty, why } = meant
  return {
    kind,
    grain,
    label,
    joins: meant.joins.includes(grain),
    needsVerified,
    shareLimit,
    oneEach: meant.oneEach.includes(grain),
    exclusive: meant.exclusive.includes(grain),
    junk,
    strength,
    certainty,
    why,
  }
}
