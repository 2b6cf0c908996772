import { notFound } from '@/lib/errors'
import { grains } from '@/model/grains'
import { type DerivedFactKey, derivedFacts } from '@/model/views/derived-facts'
import { derivedSource } from '../profile/derived-source'
import type { DerivedValue } from '../profile/get-derived-facts'
import type { TxCtx } from '../spine/ctx'
import { entityStanding } from './entity-standing'
import type { Reference } from './read-reference'
import type { ReceiptData, Shown } from './receipt'
import { sourcesRead } from './sources-read'

/** The receipt of a small sum over a customer's own facts: the rows it is made from, and the SQL that gives it. */
export async function derivedReceipt(
  ctx: TxCtx,
  reference: string,
  of: Extract<Reference, { kind: 'derived' }>,
): Promise<ReceiptData> {
  const key = (Object.keys(derivedFacts) as DerivedFactKey[]).find((one) => one === of.fact)
  if (!key) throw notFound('That fact')
  const made = await derivedSource(ctx, { grain: of.grain, id: of.entityId, key })
  const { masked: _, entityId: __, ...standing } = await entityStanding(ctx, of.grain, of.entityId)
  return {
    reference,
    ...standing,
    name: made.label,
    meaning: made.meaning,
    value: shownOf(made.value),
    candidates: [],
    lines: [
      { label: 'Made by', text: 'Counted from the customer’s own facts, now' },
      { label: 'Grain', text: `${grains[of.grain].label}, one value` },
    ],
    freshness: null,
    readers: made.readers,
    sources: await sourcesRead(ctx, [made.source]),
    rows: {
      total: made.total,
      newest: made.rows.map((row) => ({
        key: row.factId,
        at: row.at,
        recordId: row.recordId,
        value:
          row.minor === undefined
            ? { type: 'text', value: row.text }
            : { type: 'money', value: row.minor, ...(row.currency ? { currency: row.currency } : {}) },
      })),
    },
    sql: made.sql,
  }
}

/** The sum as a receipt says it; a sum in several currencies shows the first, its rows the others. */
function shownOf(value: DerivedValue | null): Shown {
  if (value?.kind === 'money') {
    const [first] = value.amounts
    return first ? { type: 'money', value: first.minor, currency: first.currency } : { type: 'money', value: null }
  }
  if (value?.kind === 'payment') return { type: 'timestamp', value: value.paidAt }
  if (value?.kind === 'duration')
    return { type: 'text', value: value.seconds === null ? null : `${Math.round(value.seconds / 60)} min` }
  return value ? { type: 'integer', value: value.now } : { type: 'text', value: null }
}
