import type { ColumnKind } from '@/model/identity/match/feature'
import type { Column } from './column'

const sampled = 1000

/** The kind of a column whose name says nothing, by what its values look like. `rows` is the number of rows of the file. */
export function kindByShape({ values, ids }: Column, rows: number): ColumnKind {
  const some = values.slice(1, 1 + sampled)
  const share = (test: (value: string) => boolean) => some.filter(test).length / Math.max(1, some.length)
  const known = ids.reduce((sum, id) => sum + (id > 0 ? 1 : 0), 0)
  const distinct = (values.length - 1) / Math.max(1, known)
  const words = some.reduce((sum, value) => sum + value.split(/\s+/).length, 0) / Math.max(1, some.length)
  if (share((value) => /^\S+@\S+\.\S+$/.test(value)) > 0.8) return 'email'
  if (share((value) => /^(https?:\/\/|www\.)/i.test(value)) > 0.7) return 'domain'
  if (share((value) => /^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(value)) > 0.8) return 'date'
  if (
    share((value) => /^\+?[\d\s().-]{8,}$/.test(value) && (value.match(/\d/g)?.length ?? 0) >= 7) > 0.8 &&
    distinct > 0.2
  )
    return 'phone'
  if (known < rows * 0.02 && known < 20) return 'ignore'
  if (words >= 2.2 && distinct > 0.2) return 'text'
  if (distinct > 0.5 && values.length > 50) return share((value) => /\d/.test(value)) > 0.6 ? 'id' : 'text'
  if (values.length - 1 <= Math.max(20, known * 0.05)) return 'category'
  return 'text'
}
