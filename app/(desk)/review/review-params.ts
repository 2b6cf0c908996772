import { type GoldenGrain, goldenGrains } from '@/model/grains'

/** Where the review desk is, as the URL says it. */
export type ReviewPlace = {
  grain?: GoldenGrain
  pair?: { recordA: string; recordB: string }
  all: boolean
  different: boolean
}

type Params = Readonly<Record<string, string | string[] | undefined>>
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the place; what cannot be read is taken as not said. */
export function readPlace(params: Params): ReviewPlace {
  const [recordA = '', recordB = ''] = String(params.pair ?? '').split('~')
  return {
    grain: goldenGrains.find((grain) => grain === params.grain),
    pair: uuid.test(recordA) && uuid.test(recordB) ? { recordA, recordB } : undefined,
    all: params.show === 'all',
    different: params.if === 'different',
  }
}

/** The address of a place. */
export function reviewHref({ grain, pair, all, different }: Partial<ReviewPlace>): string {
  const query = new URLSearchParams()
  if (grain) query.set('grain', grain)
  if (pair) query.set('pair', `${pair.recordA}~${pair.recordB}`)
  if (all) query.set('show', 'all')
  if (different) query.set('if', 'different')
  const text = query.toString().replaceAll('%7E', '~')
  return text ? `/review?${text}` : '/review'
}
