import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { refused } from '@/lib/errors'
import { asPipeline } from '@/server/spine/as-pipeline'
import { command } from '@/server/spine/command'

/**
 * Notes how far a token has read the outbox: what a wrong merge told it can be called back. It never goes back. Throws
 * `refused` for a person.
 */
export const noteRead = command({
  name: 'noteRead',
  permission: 'outbox.read',
  input: z.object({ to: z.number().int().min(0) }),
  async run(ctx, { to }) {
    const { tokenId } = ctx.actor
    if (!tokenId) throw refused('Only a token reads on behalf of a system.')
    const rows = await asPipeline(ctx, () =>
      ctx.tx.execute(sql`
        insert into outbox_reader (token_id, read_to, at) values (${tokenId}::uuid, ${to}, ${ctx.now.toISOString()}::timestamptz)
        on conflict (token_id) do update set read_to = excluded.read_to, at = excluded.at where outbox_reader.read_to < excluded.read_to
        returning token_id`),
    )
    return { result: { readTo: to }, audit: rows.length ? { tokenId, readTo: to } : null }
  },
})
