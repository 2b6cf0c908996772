import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { v4 } from '@/lib/uuid4'
import { goldenGrains } from '@/model/grains'
import { uuidArray } from '@/server/identity/uuid-array'
import { asPipeline } from '@/server/spine/as-pipeline'
import { command } from '@/server/spine/command'

export const useKinds = ['export', 'message', 'context', 'view'] as const
export type UseKind = (typeof useKinds)[number]

/**
 * Notes that what is known of these customers was used by whoever asks: `ids` are any of their ids, at most 1,000 at a time; those that
 * lead to nobody are left out. `label` names the view, file or reader, never a value. A view or a context is noted once an hour
 * for the same person, customer and label; an export and a message always, under one `useId` for all their chunks.
 */
export const noteUse = command({
  name: 'noteUse',
  permission: 'use.note',
  input: z.object({
    kind: z.enum(useKinds),
    grain: z.enum(goldenGrains),
    ids: z.array(z.uuid()).max(1_000).readonly(),
    label: z.string().trim().min(1).max(160),
    useId: z.uuid().optional(),
  }),
  run: async (ctx, { kind, grain, ids, label, useId = v4() }) => {
    const { userId } = ctx.actor
    const now = sql`${ctx.now.toISOString()}::timestamptz`
    const noted = await asPipeline(ctx, () =>
      ctx.tx.execute<{ entity_id: string }>(sql`
        insert into customer_use (use_id, entity_id, grain, kind, actor_id, at, label)
        select ${useId}::uuid, e.entity_id, ${grain}, ${kind}, ${userId}::uuid, ${now}, ${label}
        from (select distinct entity_id from membership where record_id = any(${uuidArray(ids)}) and grain = ${grain}) e
        where ${kind === 'export' || kind === 'message'} or not exists (
          select 1 from customer_use u where u.entity_id = e.entity_id and u.at > ${now} - interval '1 hour' and u.kind = ${kind}
            and u.label = ${label} and u.actor_id is not distinct from ${userId}::uuid)
        order by 2 on conflict do nothing returning entity_id`),
    )
    const audit = noted.length ? { useId, kind, grain, label, customers: noted.length } : null
    return { result: { useId, noted: noted.length }, audit }
  },
})
