import { rehearsal } from '@/server/spine/rehearsal'
import type { TotalChange } from '../blast/blast'
import { blastOf } from '../blast/blast-of'
import { batchFindings } from './batch-findings'
import { batchRow } from './batch-row'
import { endBatch } from './end-batch'

/** What ending a batch would do, in counts: customers that retire, values and lists that change, consent that narrows, what is found elsewhere afterwards. */
export type BatchBlast = {
  merged: number
  retiring: number
  values: number
  narrowed: number
  tickets: number
  ids: number
  lists: number
  uses: number
  /** Other systems that would hear of it. */
  told: number
  totals: TotalChange[]
}

/** What ending a batch would do, found by doing it. Nothing of it stays. Fails as ending it would. */
export const rehearseBatch = rehearsal({
  name: 'rehearseBatch',
  permission: endBatch.permission,
  input: endBatch.input,
  async run(ctx, input): Promise<BatchBlast> {
    const { merge, apart } = await batchFindings(ctx, await batchRow(ctx, input.batchId))
    const around = [...new Set([...merge, ...apart].flatMap(({ a, b }) => [a, b]))]
    let merged = 0
    const blast = await blastOf(ctx, around, async () => {
      merged = (await endBatch(ctx, input)).merged
    })
    return {
      merged,
      retiring: blast.customers.filter((one) => one.records.before > 0 && one.records.after === 0).length,
      values: blast.values.filter((one) => one.after && one.through.before !== one.through.after).length,
      narrowed: blast.consent.filter((one) => one.before === 'given' && one.after && one.after !== 'given').length,
      tickets: blast.tickets.length,
      ids: blast.ids.length,
      lists: blast.listMoves.length,
      uses: blast.uses.reduce((sum, one) => sum + one.times, 0),
      told: blast.told,
      totals: blast.totals,
    }
  },
})
