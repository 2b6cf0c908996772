import { query } from '@/server/spine/query'
import { customerInput } from '../customer-input'
import { resolveEntity } from '../resolve-entity'
import { type Guard, loadGuard } from './load-guard'

/** What stands between the reader and a customer who may be two; null where nothing does. */
export const getGuard = query({
  name: 'getGuard',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<Guard | null> => loadGuard(ctx, grain, await resolveEntity(ctx, grain, id)),
})
