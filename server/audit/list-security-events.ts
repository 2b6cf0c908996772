import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { appUser, securityEvent } from '@/db/schema/access'
import { query } from '../spine/query'

/** The newest refusals and lock-outs. */
export const listSecurityEvents = query({
  name: 'listSecurityEvents',
  permission: 'audit.read',
  input: z.object({ limit: z.number().int().min(1).max(200).default(50) }),
  run: (ctx, { limit }) =>
    ctx.tx
      .select({
        eventId: securityEvent.eventId,
        at: securityEvent.at,
        kind: securityEvent.kind,
        actorName: appUser.name,
        detail: securityEvent.detail,
      })
      .from(securityEvent)
      .leftJoin(appUser, eq(appUser.userId, securityEvent.actorId))
      .orderBy(desc(securityEvent.at), desc(securityEvent.eventId))
      .limit(limit),
})
