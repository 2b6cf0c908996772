import type { Field, FieldValue } from '../fields/field'
import type { Candidate } from './survive'

/** A candidate in its place for one field. `preference` is 0 for the most trusted system; `at` is milliseconds, 0 unknown. */
export type Ranked = { candidate: Candidate; value: FieldValue; preference: number; at: number }

/**
 * Orders the candidates of one field, best first: preferred systems, then `filled` where given, then the tie rule, then
 * the fuller value, then the id. With `key` null the candidates are ranked as records, whatever they say.
 */
export function rank(
  key: string | null,
  field: Field,
  candidates: readonly Candidate[],
  filled?: (candidate: Candidate) => number,
): Ranked[] {
  const order: readonly string[] = field.survivorship.prefer
  const ranked: Ranked[] = []
  for (const candidate of candidates) {
    const value = key === null ? '' : candidate.values[key]
    if (value === undefined || (key !== null && value === '')) continue
    const place = order.indexOf(candidate.source)
    const at = candidate.changedAt === null ? 0 : Date.parse(candidate.changedAt)
    ranked.push({ candidate, value, preference: place < 0 ? order.length : place, at })
  }
  return ranked.sort(
    (p, q) =>
      p.preference - q.preference ||
      (filled ? filled(q.candidate) - filled(p.candidate) : 0) ||
      byTie(field, p, q) ||
      String(q.value).length - String(p.value).length ||
      (p.candidate.recordId < q.candidate.recordId ? -1 : 1),
  )
}

function byTie({ type, survivorship: { tie } }: Field, p: Ranked, q: Ranked): number {
  if (tie === 'recent') return q.at - p.at
  if (tie === 'complete') return String(q.value).length - String(p.value).length || q.at - p.at
  // "Earliest" is about the value itself where it is a day or a moment, else about when it was said: never now the one
  // and now the other, or the order would hang on who was asked first.
  if (type !== 'date' && type !== 'timestamp') return dated(p.at) - dated(q.at)
  return p.value === q.value ? 0 : p.value < q.value ? -1 : 1
}

/** What has no date comes after all that has. */
const dated = (at: number) => at || Number.MAX_SAFE_INTEGER
