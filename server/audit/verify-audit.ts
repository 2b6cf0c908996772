import { createHash } from 'node:crypto'
import { asc, desc, gt, lte } from 'drizzle-orm'
import { z } from 'zod'
import { auditEntry, auditHead } from '@/db/schema/operations'
import { canonicalJson } from '@/lib/canonical-json'
import type { TxCtx } from '../spine/ctx'
import { query } from '../spine/query'

export type Verdict = { holds: boolean; entries: number; firstBroken: number | null; why: string }

const batch = 10_000

/**
 * Walks the chain, the whole of it or its `last` entries: each entry follows its predecessor, its hash is that of its text, its columns say what its
 * text says, and the head is the last entry. Names the first that does not fit.
 */
export const verifyAudit = query({
  name: 'verifyAudit',
  permission: 'audit.read',
  input: z.object({ last: z.number().int().positive().optional() }),
  async run(ctx, { last }): Promise<Verdict> {
    const [head] = await ctx.tx.select().from(auditHead)
    const start = last && head ? await entryAt(ctx, head.seq - last) : undefined
    let seq = start?.seq ?? 0
    let hash = start?.hash ?? '0'.repeat(64)
    for (;;) {
      const rows = await ctx.tx
        .select()
        .from(auditEntry)
        .where(gt(auditEntry.seq, seq))
        .orderBy(asc(auditEntry.seq))
        .limit(batch)
      for (const row of rows) {
        const why = fault(row, seq, hash)
        if (why) return { holds: false, entries: seq, firstBroken: row.seq, why }
        seq = row.seq
        hash = row.hash
      }
      if (rows.length < batch) break
    }
    if (head?.seq !== seq || head.hash !== hash) {
      return { holds: false, entries: seq, firstBroken: seq + 1, why: 'The end of the chain is missing.' }
    }
    return { holds: true, entries: seq, firstBroken: null, why: 'Every entry follows from the one before it.' }
  },
})

async function entryAt(ctx: TxCtx, seq: number) {
  const [entry] = await ctx.tx
    .select()
    .from(auditEntry)
    .where(lte(auditEntry.seq, seq))
    .orderBy(desc(auditEntry.seq))
    .limit(1)
  return entry
}

function fault(row: typeof auditEntry.$inferSelect, before: number, hash: string): string | null {
  if (row.seq !== before + 1) return 'An entry is missing before this one.'
  if (row.prevHash !== hash) return 'This entry does not follow the one before it.'
  if (createHash('sha256').update(hash).update(row.canonical).digest('hex') !== row.hash)
    return 'The text of this entry was changed.'
  const said = canonicalJson({
    at: row.at.toISOString(),
    actor: row.actorId,
    role: row.actorRole,
    action: row.action,
    permission: row.permission,
    detail: row.detail,
  })
  return said === row.canonical ? null : 'A column of this entry was changed.'
}
