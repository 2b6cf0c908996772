import { valueText } from '@/app/receipt/value-text'
import type { FieldSet } from '@/model/fields/field'
import { fields } from '@/model/fields/fields'
import type { GoldenGrain } from '@/model/grains'
import type { Lesson } from '@/server/identity/models/list-lessons'
import { sayBits } from '../say-bits'
import type { ShownLesson } from './lesson-pair'

/** A lesson as the desk shows it: fields in the order of the model, those neither record has left out. */
export function shownLesson(grain: GoldenGrain, { recordA, recordB, weight, left, right }: Lesson): ShownLesson {
  const set: FieldSet = fields[grain]
  const rows = Object.entries(set).flatMap(([key, field]) => {
    const text = (value: string | number | boolean | undefined) =>
      value === undefined ? '' : valueText({ type: field.type, value })
    const [l, r] = [text(left.values[key]), text(right.values[key])]
    return l || r ? [{ key, label: field.label, left: l, right: r, equal: l === r }] : []
  })
  const side = (one: Lesson['left']) => ({ source: one.source, name: one.externalId })
  return { recordA, recordB, bits: sayBits(weight), left: side(left), right: side(right), rows }
}
