import { z } from 'zod'
import { asOfReceipt } from './asof-receipt'
import type { Ctx, TxCtx } from '../spine/ctx'
import { query } from '../spine/query'
import { rehearsal } from '../spine/rehearsal'
import { checkReceipt } from './check-receipt'
import { derivedReceipt } from './derived-receipt'
import { figureReceipt } from './figure-receipt'
import { factReceipt } from './fact-receipt'
import { gapReceipt, readingReceipt } from './gap-receipt'
import { identityReceipt } from './identity-receipt'
import { listReceipt } from './list-receipt'
import { metricReceipt } from './metric-receipt'
import { queueReceipt } from './queue-receipt'
import { readReference } from './read-reference'
import type { ReceiptData } from './receipt'
import { recordReceipt } from './record-receipt'
import { rowReceipt } from './row-receipt'
import { tallyReceipt } from './tally-receipt'
import { totalReceipt } from './total-receipt'
import { valueReceipt } from './value-receipt'

const input = z.object({ reference: z.string().max(800) })

/**
 * Where one value came from: winner, rule, losers, freshness, definition, checks, readers. It runs under the reader's
 * own role, so that it tells nothing the role may not read. Not-found for what is unknown or out of sight, bad-input
 * for a reference of no known form.
 */
export async function getReceipt(ctx: Ctx, given: z.input<typeof input>): Promise<ReceiptData> {
  const { kind } = readReference(given.reference)
  const workedOut = kind === 'reading' || kind === 'gap'
  // What is worked out as Kith knew it needs tables of its own, which a read may not make.
  return workedOut && !ctx.tx ? workOutReceipt(ctx, given) : readReceipt(ctx, given)
}

/** The same for what is read. */
export const readReceipt = query({
  name: 'getReceipt',
  permission: 'receipt.read',
  alone: true,
  input,
  run: (ctx, { reference }) => receiptOf(ctx, reference),
})

/** The same for a number of a comparison; leaves nothing. */
export const workOutReceipt = rehearsal({
  name: 'getReceipt',
  permission: 'metric.read',
  input,
  run: (ctx, { reference }) => receiptOf(ctx, reference),
})

function receiptOf(ctx: TxCtx, reference: string): Promise<ReceiptData> {
  const of = readReference(reference)
  switch (of.kind) {
    case 'value':
      return valueReceipt(ctx, reference, of)
    case 'metric':
      return metricReceipt(ctx, reference, of)
    case 'total':
      return totalReceipt(ctx, reference, of)
    case 'fact':
      return factReceipt(ctx, reference, of)
    case 'record':
      return recordReceipt(ctx, reference, of)
    case 'check':
      return checkReceipt(ctx, reference, of)
    case 'identity':
      return identityReceipt(ctx, reference, of)
    case 'queue':
      return queueReceipt(ctx, reference, of)
    case 'row':
      return rowReceipt(ctx, reference, of)
    case 'list':
      return listReceipt(ctx, reference, of)
    case 'figure':
      return figureReceipt(ctx, reference, of)
    case 'derived':
      return derivedReceipt(ctx, reference, of)
    case 'asof':
      return asOfReceipt(ctx, reference, of)
    case 'tally':
      return tallyReceipt(ctx, reference, of)
    case 'reading':
      return readingReceipt(ctx, reference, of)
    case 'gap':
      return gapReceipt(ctx, reference, of)
  }
}
