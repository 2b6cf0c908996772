import type { FieldSet, FieldType, FieldValue } from '../fields/field'
import { fields } from '../fields/fields'
import type { GoldenGrain } from '../grains'
import { type Candidate, type Outcome, type Pinned, survive } from './survive'
import { keptBecause, type SurvivorshipRule } from './why'

export type Content = { candidates: readonly Candidate[]; pins: readonly Pinned[] }
export type SideValue = { value: FieldValue; source: string }
/** A value that a person wants in the merged record, whatever the rules choose. */
export type Override = { field: string; value: FieldValue }

/** One field of a pair: what each side says, which would stay if they are the same, and by which rule in two words. */
export type ComparedField = {
  key: string
  label: string
  type: FieldType
  left: SideValue | null
  right: SideValue | null
  after: FieldValue | null
  /** Whose value stays; `both` where they agree. */
  stays: 'left' | 'right' | 'both'
  because: string
  /** The rule that chooses; null where the person overrode it. */
  rule: SurvivorshipRule | null
}

/**
 * Compares two entities field by field with the very rules that would decide the merged record, on the server and in
 * the browser. `left` would survive and bears the overrides, as pins. Fields that neither side has are left out.
 */
export function compareFields(
  grain: GoldenGrain,
  left: Content,
  right: Content,
  overrides: readonly Override[] = [],
): ComparedField[] {
  const [l, r] = [survive(grain, left.candidates, left.pins), survive(grain, right.candidates, right.pins)]
  const pins = [...left.pins, ...right.pins, ...asPins(left, overrides)]
  const merged = survive(grain, [...left.candidates, ...right.candidates], pins)
  const ofLeft = new Set([...left.candidates, ...left.pins].map((one) => one.recordId))
  const set: FieldSet = fields[grain]
  return Object.entries(set).flatMap<ComparedField>(([key, { label, type }]) => {
    const [x, y, after] = [l.get(key), r.get(key), merged.get(key)]
    if (!x && !y) return []
    const field = { key, label, type, left: side(x), right: side(y), after: after?.value ?? null }
    if (overrides.some((one) => one.field === key))
      return [{ ...field, stays: y && y.value === after?.value ? 'right' : 'left', because: 'your word', rule: null }]
    const rule = after && (after.rule === 'only' || !x || !y) ? 'only' : (after?.rule ?? 'only')
    const because = after ? keptBecause(rule, after.winner.source) : ''
    return [{ ...field, stays: staying(x, y, after, ofLeft), because, rule }]
  })
}

/** Overrides as the merge writes them: pins newer than all there are, on the surviving side. */
function asPins({ candidates, pins }: Content, overrides: readonly Override[]): Pinned[] {
  const base = candidates[0] ?? pins[0]
  if (!base) return []
  const { recordId, source, object, externalId, arrivedAt } = base
  const at = '9999-12-31T00:00:00.000Z'
  return overrides.map(({ field, value }) => ({ recordId, source, object, externalId, arrivedAt, field, value, at }))
}

function staying(
  x: Outcome | undefined,
  y: Outcome | undefined,
  after: Outcome | undefined,
  ofLeft: ReadonlySet<string>,
) {
  if (x && y && x.value === y.value && after?.value === x.value) return 'both'
  return after && ofLeft.has(after.winner.recordId) ? 'left' : 'right'
}

const side = (outcome: Outcome | undefined): SideValue | null =>
  outcome ? { value: outcome.value, source: outcome.winner.source } : null
