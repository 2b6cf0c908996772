import { z } from 'zod'
import { type DerivedFactKey, derivedFacts } from '@/model/views/derived-facts'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { type DerivedValue, getDerivedFacts } from './get-derived-facts'
import { memberIds, resolveEntity } from './resolve-entity'

const keys = Object.keys(derivedFacts) as DerivedFactKey[]

/** The derived facts of a customer that a view asks for; those the role may not read are left out. */
export const getDerived = query({
  name: 'getDerived',
  permission: 'customer.read',
  input: customerInput.extend({ keys: z.array(z.enum(keys)).max(12) }),
  run: async (ctx, { grain, id, keys: asked }): Promise<Partial<Record<DerivedFactKey, DerivedValue>>> => {
    const entityId = await resolveEntity(ctx, grain, id)
    return getDerivedFacts(ctx, asked, { recordIds: await memberIds(ctx, entityId), grain })
  },
})
