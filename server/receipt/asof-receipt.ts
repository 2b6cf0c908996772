import { classifications } from '@/model/access/classifications'
import { fieldOf } from '@/model/fields/fields'
import { grains } from '@/model/grains'
import { explainAsOf } from '../history/explain-as-of'
import type { TxCtx } from '../spine/ctx'
import { entityStanding } from './entity-standing'
import type { Reference } from './read-reference'
import type { ReceiptData, ReceiptText } from './receipt'

/** The receipt of a value as it was on a day: who had won by then, what Kith knew by then, and who had lost. */
export async function asOfReceipt(
  ctx: TxCtx,
  reference: string,
  of: Extract<Reference, { kind: 'asof' }>,
): Promise<ReceiptData> {
  const { grain, entityId: id, field, valid, known } = of
  const past = await explainAsOf(ctx, { grain, id, field, valid, known })
  const { masked: _, entityId, ...standing } = await entityStanding(ctx, grain, id)
  const shown = (value: typeof past.value) => ({
    type: past.type,
    value,
    ...(past.type === 'money' && past.currency ? { currency: past.currency } : {}),
  })
  return {
    reference,
    ...standing,
    of: past.code,
    name: past.name,
    meaning: past.meaning,
    value: { ...shown(past.value), hidden: past.hidden },
    candidates: past.claims.map(({ value, ...claim }) => ({ ...claim, value: shown(value) })),
    lines: [
      { label: 'As of', text: valid, note: 'by the source’s clock' },
      { label: 'Known by', text: known ?? 'now', note: 'when Kith had heard it' },
      ...(past.arrivedAt ? [arrivedLine(past.arrivedAt)] : []),
      { label: 'Grain', text: `${grains[grain].label}, one value a day` },
    ],
    freshness: null,
    readers: classifications[fieldOf(grain, field)?.classification ?? 'restricted'].readers,
    past: { grain, entityId, day: valid },
  }
}

const arrivedLine = (arrivedAt: string): ReceiptText => ({
  label: 'Heard',
  text: arrivedAt.slice(0, 10),
  note: 'by Kith',
})
