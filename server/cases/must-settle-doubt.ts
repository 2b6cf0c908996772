import { refused } from '@/lib/errors'
import { mustSpeakFor } from '@/server/metrics/confirm/must-speak-for'
import { denial } from '@/server/spine/check-permission'
import type { TxCtx } from '@/server/spine/ctx'
import { getCase } from './get-case'

/** Refuses unless the case is about a number whose department the actor speaks for. Throws `not-found` for a case out of sight. */
export async function mustSettleDoubt(ctx: TxCtx, caseId: string): Promise<void> {
  const found = await getCase(ctx, { caseId })
  if (found.about !== 'number' || !found.number.department) throw refused(denial('case.settle'))
  await mustSpeakFor(ctx, found.number.department)
}
