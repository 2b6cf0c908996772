import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, notFound, stale } from '@/lib/errors'
import { rebuildGolden } from '@/server/golden/rebuild-golden'
import { lockIdentity } from '@/server/identity/lock-identity'
import { uuidArray } from '@/server/identity/uuid-array'
import { asPipeline } from '@/server/spine/as-pipeline'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { moveAttached } from './move-attached'

type Item = { kind: 'note' | 'pin' | 'case'; ref_id: string; held_by: string; parts: string[] }

/**
 * Gives something that was attached to a merged customer to one of its parts, for good: it stays there also when they are
 * merged again. Throws `bad-input` for a customer it cannot belong to, `stale` naming who was first.
 */
export const sortItem = command({
  name: 'sortItem',
  permission: 'review.decide',
  input: z.object({ itemId: z.uuid(), to: z.uuid() }),
  async run(ctx, { itemId, to }) {
    await lockIdentity(ctx)
    const [item] = await ctx.tx.execute<Item>(sql`
      update sorting_item set sorted_to = ${to}::uuid, sorted_by = ${ctx.actor.userId}::uuid, sorted_at = ${ctx.now.toISOString()}::timestamptz
      where item_id = ${itemId}::uuid and sorted_at is null returning kind, ref_id, held_by, parts::text[] as parts`)
    if (!item) throw await whyNot(ctx, itemId)
    if (!item.parts.includes(to)) throw badInput('It cannot belong to this customer.', { to: 'Not one of its parts' })
    const stays = await areOne(ctx, item.held_by, to)
    if (!stays) await give(ctx, item, to)
    const { kind, ref_id: refId } = item
    return { result: { itemId, kind }, audit: { itemId, kind, refId, from: item.held_by, to, stays } }
  },
})

/** Takes the sorting of something back: it is where it was and waits on the list again. Throws `stale` when it waits already. */
export const unsortItem = command({
  name: 'unsortItem',
  permission: 'review.decide',
  input: z.object({ itemId: z.uuid() }),
  async run(ctx, { itemId }) {
    await lockIdentity(ctx)
    const [item] = await ctx.tx.execute<Item>(sql`
      update sorting_item i set sorted_to = null, sorted_by = null, sorted_at = null where item_id = ${itemId}::uuid and sorted_at is not null
        and not exists (select 1 from sorting_item o where o.kind = i.kind and o.ref_id = i.ref_id and o.sorted_at is null)
      returning kind, ref_id, held_by, parts::text[] as parts`)
    if (!item) throw stale('This waits to be sorted again already. Look at it again.')
    await give(ctx, item, item.held_by)
    return { result: { itemId }, audit: { itemId, kind: item.kind, refId: item.ref_id, to: item.held_by } }
  },
})

async function give(ctx: TxCtx, item: Item, to: string): Promise<void> {
  await asPipeline(ctx, async () => {
    const touched = await moveAttached(ctx, item.kind, item.ref_id, to)
    if (touched.length) await rebuildGolden(ctx, touched)
  })
}

async function areOne(ctx: TxCtx, x: string, y: string): Promise<boolean> {
  const [row] = await ctx.tx.execute<{ n: number }>(
    sql`select count(distinct entity_id)::int as n from membership where record_id = any(${uuidArray([x, y])})`,
  )
  return row?.n === 1
}

async function whyNot(ctx: TxCtx, itemId: string): Promise<Error> {
  const [row] = await ctx.tx.execute<{ name: string | null; at: string | null }>(sql`
    select u.name, to_char(i.sorted_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at
    from sorting_item i left join app_user u on u.user_id = i.sorted_by where i.item_id = ${itemId}::uuid`)
  if (!row) return notFound('The item')
  return stale(`${row.name ?? 'Somebody'} sorted this already on ${row.at}.`)
}
