import { type Side, writeSides } from '@/model/metrics/compare-sides'
import type { GapDimension } from '@/model/metrics/split-gap'

type Open = { slice?: GapDimension | undefined; page?: number | undefined }

/** The address that compares two numbers; with `slice` the customers behind one step of the gap are listed. */
export function compareHref(one: Side, other: Side, open: Open = {}, rest = ''): string {
  const query = writeSides(one, other)
  if (open.slice) query.set('slice', open.slice)
  if (open.page && open.page > 1) query.set('page', String(open.page))
  return `/metrics/compare${rest}?${query}`
}
