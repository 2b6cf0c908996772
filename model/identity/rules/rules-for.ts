import type { Grain } from '../../grains'
import { crossReference, identifierKinds } from '../identifier-kinds'
import { type JoinRule, joinRule } from './join-rule'

/** The deterministic rules of a grain, strongest first; those that only give evidence come last. */
export const rulesFor = (grain: Grain): JoinRule[] =>
  [
    joinRule('reference', grain, crossReference),
    ...Object.entries(identifierKinds).map(([kind, meant]) => joinRule(kind, grain, meant)),
  ].sort((a, b) => Number(b.joins) - Number(a.joins) || b.strength - a.strength)
