import { z } from 'zod'
import { asOfReceipt } from './asof-receipt'
import { query } from '../spine/query'
import { checkReceipt } from './check-receipt'
import { derivedReceipt } from './derived-receipt'
import { figureReceipt } from './figure-receipt'
import { factReceipt } from './fact-receipt'
import { identityReceipt } from './identity-receipt'
import { listReceipt } from './list-receipt'
import { metricReceipt } from './metric-receipt'
import { queueReceipt } from './queue-receipt'
import { readReference } from './read-reference'
import type { ReceiptData } from './receipt'
import { recordReceipt } from './record-receipt'
import { rowReceipt } from './row-receipt'
import { totalReceipt } from './total-receipt'
import { valueReceipt } from './value-receipt'

/**
 * Where one value came from: winner, rule, losers, freshness, definition, checks, readers. It runs under the reader's
 * own role, so that it tells nothing the role may not read. Not-found for what is unknown or out of sight, bad-input
 * for a reference of no known form.
 */
export const getReceipt = query({
  name: 'getReceipt',
  permission: 'receipt.read',
  input: z.object({ reference: z.string().max(800) }),
  run: async (ctx, { reference }): Promise<ReceiptData> => {
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
    }
  },
})
