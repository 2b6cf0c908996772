import type { Judged } from '@/model/identity/calibrate/curve'
import type { TxCtx } from '@/server/spine/ctx'
import { judgedSides } from './judged-sides'
import type { ModelKey } from './model-key'
import { weighSides } from './weigh-sides'

/** Every decision and labelled pair of the grain as this version weighs it. Pairs of records that are gone are left out. */
export async function judgedPairs(ctx: TxCtx, key: ModelKey): Promise<Judged[]> {
  const sides = await judgedSides(ctx, key.grain)
  const weighed = await weighSides(ctx, key, sides)
  return sides.flatMap(({ same }, at) => {
    const weight = weighed[at]?.weight
    return weight === undefined ? [] : [{ weight, same }]
  })
}
