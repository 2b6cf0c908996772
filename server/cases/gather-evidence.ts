import { sql } from 'drizzle-orm'
import { badInput } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import type { CaseEvidence } from '@/model/cases/case-kinds'
import { fieldOf } from '@/model/fields/fields'
import type { GoldenGrain } from '@/model/grains'
import { asIso } from '@/server/customers/as-iso'
import { memberIds } from '@/server/profile/resolve-entity'
import { readReference } from '@/server/receipt/read-reference'
import type { TxCtx } from '@/server/spine/ctx'

/** What the reporter had before them of this customer: the question they last answered, and where the doubted value came from. Never the value. */
export async function gatherEvidence(
  ctx: TxCtx,
  grain: GoldenGrain,
  entityId: string,
  reference: string | undefined,
): Promise<CaseEvidence> {
  const question = await lastQuestion(ctx, entityId)
  return { ...(question ? { question } : {}), ...(reference ? await ofValue(ctx, grain, entityId, reference) : {}) }
}

async function lastQuestion(ctx: TxCtx, entityId: string): Promise<CaseEvidence['question']> {
  if (!(tableRules.guard_answer.read as readonly Role[]).includes(ctx.actor.role as Role)) return undefined
  const [row] = await ctx.tx.execute<{ asked: string | null; known: string; at: string }>(sql`
    select asked, known, at from guard_answer where user_id = ${ctx.actor.userId}::uuid and entity_id = ${entityId}::uuid
      and expires_at > ${ctx.now.toISOString()}::timestamptz order by at desc, answer_id limit 1`)
  return row ? { of: row.asked, known: row.known, at: asIso(row.at) } : undefined
}

async function ofValue(ctx: TxCtx, grain: GoldenGrain, entityId: string, reference: string): Promise<CaseEvidence> {
  const of = readReference(reference)
  if (of.kind !== 'value' && of.kind !== 'metric') throw badInput('A case is about a value of a customer.')
  if (!(await memberIds(ctx, entityId)).includes(of.entityId)) throw badInput('That value belongs to another customer.')
  if (of.kind === 'metric') return { reference, field: of.metric }
  if (of.grain !== grain || !fieldOf(grain, of.field)) throw badInput('There is no such value.')
  const [row] = await ctx.tx.execute<{ record_id: string; source: string; external_id: string }>(sql`
    select record_id, source, external_id from golden_value where entity_id = ${entityId}::uuid and field = ${of.field}`)
  const from = row ? { recordId: row.record_id, source: row.source, externalId: row.external_id } : {}
  return { reference, field: of.field, ...from }
}
