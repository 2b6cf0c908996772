import { sql } from 'drizzle-orm'
import { canonicalJson } from '@/lib/canonical-json'
import type { Permission } from '@/model/access/permissions'
import type { TxCtx } from './ctx'

/** What an entry says besides who, when and what: ids, counts and digests, never personal data. */
export type AuditDetail = Readonly<Record<string, unknown>>

/** Appends one entry to the chain, in the caller's transaction. Returns its sequence number. */
export async function appendAudit(
  ctx: TxCtx,
  action: string,
  permission: Permission,
  detail: AuditDetail,
): Promise<number> {
  const at = ctx.now.toISOString()
  const canonical = canonicalJson({ at, actor: ctx.actor.userId, role: ctx.actor.role, action, permission, detail })
  const rows = await ctx.tx.execute<{ seq: string }>(
    sql`select kith_audit_append(${at}::timestamptz, ${ctx.actor.userId}::uuid, ${ctx.actor.role}, ${action}, ${permission}, ${canonicalJson(detail)}::jsonb, ${canonical}) as seq`,
  )
  return Number(rows[0]?.seq)
}
