import type { UrlParams } from '@/model/filters/read-filters'
import type { Side } from '@/model/metrics/compare-sides'
import { readSides } from '@/model/metrics/read-sides'
import { type GapDimension, gapDimensions } from '@/model/metrics/split-gap'

/** Customers on one page of a slice. */
export const slicePage = 200

/** What the address of the page asks for. `one` is absent where no metric is named. */
export type Asked = { one?: Side; other?: Side; slice: GapDimension | null; page: number }

/** Reads the address. Throws `bad-input` with a sentence for what cannot be read. */
export function readCompare(params: UrlParams): Asked {
  const page = Number(typeof params.page === 'string' ? params.page : '1')
  return {
    ...readSides(params),
    slice: gapDimensions.find((one) => one === params.slice) ?? null,
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}
