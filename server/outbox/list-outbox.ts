import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { asIso } from '@/server/customers/as-iso'
import { query } from '@/server/spine/query'

/** What other systems hear: which records went from one customer to another, with the ids that retired or came back. */
export type OutboxLine = {
  seq: number
  id: string
  kind: string
  grain: string
  cause: string
  at: string
  moved: { recordId: string; from: string; to: string }[]
  retired: string[]
  restored: string[]
}

type Row = Pick<OutboxLine, 'id' | 'kind' | 'grain' | 'cause' | 'at'> & {
  seq: string
  body: Pick<OutboxLine, 'moved' | 'retired' | 'restored'>
}

/** Events after a place in the outbox, oldest first, and the place to ask from next. Events are in the order in which they took effect. */
export const listOutbox = query({
  name: 'listOutbox',
  permission: 'outbox.read',
  input: z.object({
    after: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(1_000).default(100),
  }),
  async run(ctx, { after, limit }): Promise<{ events: OutboxLine[]; next: number }> {
    const rows = await ctx.tx.execute<Row>(sql`
      select seq, event_id as id, kind, grain, cause, at::text as at, body from outbox_event
      where seq > ${after} order by seq limit ${limit}`)
    const events = rows.map(({ body, seq, at, ...row }) => ({ ...row, seq: Number(seq), at: asIso(at), ...body }))
    return { events, next: events.at(-1)?.seq ?? after }
  },
})
