/** The kinds of moment a timeline can be looked at from. `fact` is what makes such a moment, `compares` whether others can be held against it. */
export const timelineAnchors = {
  renewal: {
    label: 'Renewal',
    keycap: 'R',
    question: 'before-renewal',
    fact: { table: 'subscription_change', column: 'kind', value: 'renewed' },
    did: 'renewed',
    compares: true,
  },
  churn: {
    label: 'Churn',
    keycap: 'C',
    question: 'plan-at-churn',
    fact: { table: 'stage_change', column: 'stage', value: 'churned' },
    did: 'churned',
    compares: true,
  },
  expansion: {
    label: 'Expansion',
    keycap: 'X',
    question: 'before-expansion',
    fact: { table: 'subscription_change', column: 'kind', value: 'upgraded' },
    did: 'expanded',
    compares: true,
  },
  downgrade: {
    label: 'Downgrade',
    keycap: 'N',
    question: null,
    fact: { table: 'subscription_change', column: 'kind', value: 'downgraded' },
    did: 'downgraded',
    compares: true,
  },
  acquisition: {
    label: 'Acquisition',
    keycap: 'A',
    question: 'acquisition',
    fact: { table: 'subscription_change', column: 'kind', value: 'started' },
    did: 'signed',
    compares: false,
  },
  onboarding: {
    label: 'Onboarding',
    keycap: 'O',
    question: 'onboarding',
    fact: { table: 'stage_change', column: 'stage', value: 'onboarding' },
    did: 'went through onboarding',
    compares: false,
  },
} as const

export type TimelineAnchor = keyof typeof timelineAnchors
export const timelineAnchorKeys = Object.keys(timelineAnchors) as TimelineAnchor[]

/** How many days before the moment may be looked at. */
export const anchorWindows = [30, 60, 90, 180] as const
export const anchorWindowUsual = 90

/** The anchor an address names, or undefined. */
export const anchorOf = (text: string | undefined): TimelineAnchor | undefined =>
  timelineAnchorKeys.find((key) => key === text)
