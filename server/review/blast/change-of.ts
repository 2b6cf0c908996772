import type { Change } from './blast'

/** What was known of one thing at one moment. */
export type Reading<P, V> = { about: P; value: V }

/** Sets what was beside what is, thing by thing, in the order of their keys. What did not change is left out unless `all`. */
export function changesOf<P, V>(
  before: readonly Reading<P, V>[],
  after: readonly Reading<P, V>[],
  keyOf: (about: P) => string,
  all = false,
): (P & Change<V | null>)[] {
  const found = new Map<string, { about: P } & Change<V | null>>()
  for (const { about, value } of before) found.set(keyOf(about), { about, before: value, after: null })
  for (const { about, value } of after) {
    const known = found.get(keyOf(about))
    if (known) known.after = value
    else found.set(keyOf(about), { about, before: null, after: value })
  }
  return [...found.entries()]
    .filter(([, one]) => all || JSON.stringify(one.before) !== JSON.stringify(one.after))
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, { about, before: was, after: is }]) => ({ ...about, before: was, after: is }))
}
