/** The stages of an account's life, in their usual order, and where each may go next. */
export const stages = {
  visitor: { label: 'Visitor', next: ['lead'] },
  lead: { label: 'Lead', next: ['trial', 'onboarding', 'churned'] },
  trial: { label: 'Trial', next: ['onboarding', 'churned'] },
  onboarding: { label: 'Onboarding', next: ['active', 'at_risk', 'churned'] },
  active: { label: 'Active', next: ['at_risk', 'churned'] },
  at_risk: { label: 'At risk', next: ['active', 'churned'] },
  churned: { label: 'Churned', next: ['won_back'] },
  won_back: { label: 'Won back', next: ['active', 'at_risk', 'churned'] },
} as const satisfies Record<string, { label: string; next: readonly string[] }>

export type Stage = keyof typeof stages

/** The stage a source named, or undefined when it is not one of ours. */
export function stageOf(text: string): Stage | undefined {
  return Object.hasOwn(stages, text) ? (text as Stage) : undefined
}

/** The stage in words; what is not one of ours stays as the source wrote it. */
export function stageLabel(text: string): string {
  const stage = stageOf(text)
  return stage ? stages[stage].label : text
}

/** May an account go from one stage to the other? A first stage and staying in one are always allowed. */
export function mayBecome(from: Stage | null, to: Stage): boolean {
  return from === null || from === to || (stages[from].next as readonly Stage[]).includes(to)
}
