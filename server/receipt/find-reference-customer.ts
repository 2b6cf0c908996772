import { z } from 'zod'
import type { GoldenGrain } from '@/model/grains'
import { query } from '../spine/query'
import { customerOf } from './customer-of'
import { readReference } from './read-reference'

/** The customer that the value of a reference belongs to, or null where it belongs to nobody. Throws bad-input for what is no reference. */
export const findReferenceCustomer = query({
  name: 'findReferenceCustomer',
  permission: 'receipt.read',
  input: z.object({ reference: z.string().max(800) }),
  run: (ctx, { reference }): Promise<{ grain: GoldenGrain; id: string } | null> =>
    customerOf(ctx, readReference(reference)),
})
