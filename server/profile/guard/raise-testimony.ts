import type { Channel } from '@/model/cases/case-kinds'
import { channels } from '@/model/cases/case-kinds'
import type { GoldenGrain } from '@/model/grains'
import { openCase } from '@/server/cases/open-case'
import type { TxCtx } from '@/server/spine/ctx'
import { openPair } from '../open-pair'

/**
 * A caller owns both records: their pair goes to the steward with this testimony, and a case tells the agent what came of it.
 * Nothing is merged. `sides` begins with the customer on screen. Returns the case. Throws `stale` where a person has decided the pair.
 */
export async function raiseTestimony(
  ctx: TxCtx,
  grain: GoldenGrain,
  sides: readonly string[],
  heard: { question: string; channel: Channel; text: string },
): Promise<string> {
  const [entityId = '', otherId = ''] = [...new Set(sides)]
  const [recordA, recordB] = entityId < otherId ? [entityId, otherId] : [otherId, entityId]
  const note = `The caller says that both are theirs. Asked ${channels[heard.channel]}: “${heard.text}”`
  await openPair(ctx, { grain, recordA, recordB }, `${ctx.actor.name}: ${note}`)
  const question = { of: heard.question, known: 'both', at: ctx.now.toISOString(), channel: heard.channel }
  return openCase(ctx, {
    kind: 'duplicate',
    grain,
    entityId,
    otherId,
    evidence: { question, testimony: true },
    note,
  })
}
