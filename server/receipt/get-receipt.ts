import { z } from 'zod'
import { query } from '../spine/query'
import { checkReceipt } from './check-receipt'
import { factReceipt } from './fact-receipt'
import { metricReceipt } from './metric-receipt'
import { readReference } from './read-reference'
import type { ReceiptData } from './receipt'
import { recordReceipt } from './record-receipt'
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
  input: z.object({ reference: z.string().max(200) }),
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
    }
  },
})
