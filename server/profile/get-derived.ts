import { z } from 'zod'
import { type DerivedFactKey, derivedFactKeys } from '@/model/views/derived-facts'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { mustKnow } from './guard/must-know'
import { type DerivedValue, getDerivedFacts } from './get-derived-facts'
import { memberIds, resolveEntity } from './resolve-entity'

/** The derived facts of a customer that a view asks for; those the role may not read are left out. Refused while it is not known who this is. */
export const getDerived = query({
  name: 'getDerived',
  permission: 'customer.read',
  input: customerInput.extend({ keys: z.array(z.enum(derivedFactKeys)).max(30) }),
  run: async (ctx, { grain, id, keys: asked }): Promise<Partial<Record<DerivedFactKey, DerivedValue>>> => {
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    return getDerivedFacts(ctx, asked, { recordIds: await memberIds(ctx, entityId), grain })
  },
})
