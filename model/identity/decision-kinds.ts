/** What a person can have decided about who is who, and the word of it in a list. */
export const decisionKinds = {
  merge: 'Same',
  different: 'Different',
  cut: 'Cut apart',
  split: 'Split',
  kept: 'Kept together',
  batch: 'Certified batch',
  household: 'Household',
  testimony: 'Told apart by an agent',
} as const
export type DecisionKind = keyof typeof decisionKinds

export const decisionKindKeys = Object.keys(decisionKinds) as DecisionKind[]

/** Why a pair stood in the queue when it was decided. */
export const decisionReasons = {
  lookalike: 'Look alike',
  clash: 'Rule against strong id',
  shared: 'Shared identifier',
  proposed: 'Proposed by a colleague',
  weak: 'Weak link',
} as const
export type DecisionReason = keyof typeof decisionReasons

export const decisionReasonKeys = Object.keys(decisionReasons) as DecisionReason[]
