import type { GoldenGrain } from '@/model/grains'
import { worthAsking } from '@/model/identity/match/entities/band-of'
import { confidenceOf, type PairConfidence } from '@/server/identity/models/confidence-of'
import { leastWeight } from '@/server/identity/models/least-weight'
import type { TxCtx } from '@/server/spine/ctx'

/** How sure we are of a weight, and the least weight (thousandths of a bit) that anybody is asked about. */
export type AskingLine = { confidence: (weight: number) => PairConfidence; least: number }

/** The asking line of a grain under its published model. */
export async function askingLine(ctx: TxCtx, grain: GoldenGrain): Promise<AskingLine> {
  const confidence = await confidenceOf(ctx, grain)
  return { confidence, least: leastWeight((weight) => confidence(weight).probability, worthAsking) }
}
