'use server'

import { requireCtx } from '@/app/session'
import { goldenGrains } from '@/model/grains'
import { type HistoryRow, listValueHistory } from '@/server/receipt/list-value-history'

/** Reads the history of a `value:` reference as the person signed in; empty for any other reference. */
export async function openHistory(reference: string): Promise<HistoryRow[]> {
  const ctx = await requireCtx()
  const [, named, id = '', field = ''] = reference.split(':')
  const grain = goldenGrains.find((one) => one === named)
  return grain ? listValueHistory(ctx, { grain, id, field }) : []
}
