import { and, desc, eq, lt, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { appUser } from '@/db/schema/access'
import { auditEntry } from '@/db/schema/operations'
import { query } from '../spine/query'

const input = z.object({
  before: z.coerce.number().int().positive().optional(),
  action: z.string().max(100).optional(),
  actor: z.uuid().optional(),
  limit: z.number().int().min(1).max(200).default(50),
})

/** What was done, newest first, a page at a time. `next` is the cursor of the following page, or null. */
export const listAudit = query({
  name: 'listAudit',
  permission: 'audit.read',
  input,
  async run(ctx, { before, action, actor, limit }) {
    const wanted: (SQL | undefined)[] = [
      before ? lt(auditEntry.seq, before) : undefined,
      action ? eq(auditEntry.action, action) : undefined,
      actor ? eq(auditEntry.actorId, actor) : undefined,
    ]
    const rows = await ctx.tx
      .select({
        seq: auditEntry.seq,
        at: auditEntry.at,
        actorId: auditEntry.actorId,
        actorName: appUser.name,
        actorRole: auditEntry.actorRole,
        action: auditEntry.action,
        detail: auditEntry.detail,
        hash: auditEntry.hash,
      })
      .from(auditEntry)
      .leftJoin(appUser, eq(appUser.userId, auditEntry.actorId))
      .where(and(...wanted))
      .orderBy(desc(auditEntry.seq))
      .limit(limit + 1)
    const entries = rows.slice(0, limit)
    return { entries, next: rows.length > limit ? (entries.at(-1)?.seq ?? null) : null }
  },
})
