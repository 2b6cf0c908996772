import { goldenGrains } from '@/model/grains'
import type { Ctx } from '@/server/spine/ctx'
import { noteUse } from '@/server/uses/note-use'

/** Notes, before a system is answered, which customers it is told of, so that a wrong merge can be called back. People are not noted here: their views are. */
export async function noteContext(
  ctx: Ctx,
  reader: string,
  customers: readonly { grain: string; entityId: string }[],
): Promise<void> {
  if (!ctx.actor.tokenId) return
  for (const grain of goldenGrains) {
    const ids = customers.filter((one) => one.grain === grain).map((one) => one.entityId)
    if (ids.length) await noteUse(ctx, { kind: 'context', grain, ids, label: `${reader}, ${ctx.actor.name}` })
  }
}
