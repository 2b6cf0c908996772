/**
 * Law 14: what was erased never returns. Erasure is not in the product yet, nor is the list of keyed hashes that would
 * keep a re-import from bringing somebody back, so there is nothing to try: the law is reported as not run.
 */
export const erasedNeverReturns = {
  number: 14,
  sentence: 'What was erased never returns.',
  notRun: 'Erasure is not in the product yet.',
} as const
