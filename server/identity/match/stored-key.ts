import type { GoldenGrain } from '@/model/grains'
import { asBigint, hashText } from '@/model/identity/match/block/hash'

const salts = new Map<string, bigint>()

/** A blocking key as `match_key` holds it: mixed with the grain, so that records of two grains never meet. Its own inverse. */
export function storedKey(grain: GoldenGrain, key: bigint): bigint {
  const salt = salts.get(grain) ?? saltOf(grain)
  return BigInt.asIntN(64, key ^ salt)
}

function saltOf(grain: GoldenGrain): bigint {
  const { hi, lo } = hashText(`grain ${grain}`)
  const salt = asBigint(hi, lo)
  salts.set(grain, salt)
  return salt
}
