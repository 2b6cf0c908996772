import { sql } from 'drizzle-orm'
import { v4 } from '@/lib/uuid4'
import { refused } from '@/lib/errors'
import { type Permission, may, permissions, whoMay } from '@/model/access/permissions'
import { roles } from '@/model/access/roles'
import type { Ctx } from './ctx'

/** Refuses unless the actor's role has the permission; the refusal is recorded before anything is read or written. */
export async function checkPermission(ctx: Ctx, permission: Permission, name: string): Promise<void> {
  if (may(ctx.actor.role, permission)) return
  await recordSecurityEvent(ctx, 'refused', { permission, name })
  throw refused(denial(permission))
}

/** Why a right is missing and whom to ask, in one sentence. */
export function denial(permission: Permission): string {
  const holders = whoMay(permission).map((role) => roles[role].label.toLowerCase())
  const ask = holders.length
    ? ` Ask ${holders.length > 1 ? `the ${holders.slice(0, -1).join(', the ')} or the ${holders.at(-1)}` : `the ${holders[0]}`}.`
    : ''
  return `“${permissions[permission].label}” is not among your rights.${ask}`
}

/** Writes one security event in a transaction of its own, so that it stays when the caller's work does not. */
export async function recordSecurityEvent(ctx: Ctx, kind: string, detail: Record<string, string>): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', 'kith_auth', true)`)
    await tx.execute(
      sql`select kith_security_event(${v4()}::uuid, ${ctx.now.toISOString()}::timestamptz, ${kind}, ${ctx.actor.userId}::uuid, ${JSON.stringify(detail)}::jsonb)`,
    )
  })
}
