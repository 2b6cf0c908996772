import type { FieldSet, FieldType, FieldValue } from '@/model/fields/field'
import { fields } from '@/model/fields/fields'
import type { GoldenGrain } from '@/model/grains'
import { type Candidate, type Outcome, type Pinned, survive } from '@/model/survivorship/survive'
import { keptBecause } from '@/model/survivorship/why'

export type Content = { candidates: readonly Candidate[]; pins: readonly Pinned[] }
export type SideValue = { value: FieldValue; source: string }

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
}

/** Compares two entities field by field with the very rules that would decide the merged record. Fields that neither side has are left out. */
export function compareFields(grain: GoldenGrain, left: Content, right: Content): ComparedField[] {
  const [l, r] = [survive(grain, left.candidates, left.pins), survive(grain, right.candidates, right.pins)]
  const merged = survive(grain, [...left.candidates, ...right.candidates], [...left.pins, ...right.pins])
  const ofLeft = new Set([...left.candidates, ...left.pins].map((one) => one.recordId))
  const set: FieldSet = fields[grain]
  return Object.entries(set).flatMap(([key, { label, type }]) => {
    const [x, y, after] = [l.get(key), r.get(key), merged.get(key)]
    if (!x && !y) return []
    const stays = staying(x, y, after, ofLeft)
    const because = after
      ? keptBecause(after.rule === 'only' || !x || !y ? 'only' : after.rule, after.winner.source)
      : ''
    return [{ key, label, type, left: side(x), right: side(y), after: after?.value ?? null, stays, because }]
  })
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
