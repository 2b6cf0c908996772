import type { SQL } from 'drizzle-orm'
import { KithError } from '@/lib/errors'
import { readListParams } from '@/model/filters/read-list-params'
import { conditionsOf } from '@/server/customers/list-customers'
import type { TxCtx } from '@/server/spine/ctx'
import type { BlastList } from './blast'

/**
 * What a list asks of the golden table `g`, read from its address as its page does; null where it cannot be read or
 * rests on what the reader may not see.
 */
export function listConditions(ctx: TxCtx, { grain, query }: Pick<BlastList, 'grain' | 'query'>): SQL[] | null {
  const role = ctx.actor.role === 'system' ? 'steward' : ctx.actor.role
  const params = new URLSearchParams(query)
  const given = [...new Set(params.keys())].map((key) => {
    const all = params.getAll(key)
    return [key, all.length > 1 ? all : (all[0] ?? '')] as const
  })
  try {
    const { filters, q } = readListParams(grain, role, Object.fromEntries(given))
    return conditionsOf(ctx, role, { grain, filters, q })
  } catch (error) {
    if (error instanceof KithError) return null
    throw error
  }
}
