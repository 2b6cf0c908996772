/** What became of a use of a wrong identity, with the key that says it. */
export const recallOutcomes = {
  corrected: { label: 'Corrected', key: 'C', says: 'Corrected: what was wrong has been put right' },
  told: { label: 'Told', key: 'T', says: 'Told: whoever relied on it knows' },
  harmless: { label: 'No harm', key: 'H', says: 'No harm: nothing came of it' },
} as const

export type RecallOutcome = keyof typeof recallOutcomes
export const recallOutcomeKeys = ['corrected', 'told', 'harmless'] as const satisfies readonly RecallOutcome[]
