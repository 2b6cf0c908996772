import type { FieldType, FieldValue } from '@/model/fields/field'

/** A golden column as the driver gives it, as a field value: bigint arrives as text, timestamps as the driver's own. */
export function fieldValue(type: FieldType | undefined, raw: unknown): FieldValue | null {
  if (raw === null || raw === undefined) return null
  if (type === 'money' || type === 'integer') return Number(raw)
  if (type === 'timestamp') return new Date(String(raw)).toISOString()
  return typeof raw === 'boolean' ? raw : String(raw)
}
