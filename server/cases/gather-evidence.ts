import { sql } from 'drizzle-orm'
import { badInput } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import type { CaseEvidence } from '@/model/cases/case-kinds'
import { fieldOf } from '@/model/fields/fields'
import type { GoldenGrain } from '@/model/grains'
import { asIso } from '@/server/customers/as-iso'
import { customerOf } from '@/server/receipt/customer-of'
import { type Reference, readReference } from '@/server/receipt/read-reference'
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
  const owner = await customerOf(ctx, of)
  if (!owner) throw badInput('A case is about a value of a customer.')
  if (owner.grain !== grain || owner.id !== entityId) throw badInput('That value belongs to another customer.')
  if (of.kind === 'value' && !fieldOf(grain, of.field)) throw badInput('There is no such value.')
  const field = fieldNamed(of)
  const from = await recordBehind(ctx, entityId, of)
  return { reference, ...(field ? { field } : {}), ...from }
}

/** What the doubted value is called: the field, metric, column or figure its reference names. */
function fieldNamed(of: Reference): string | undefined {
  if ('field' in of) return of.field
  if ('metric' in of) return of.metric
  if ('column' in of) return of.column
  if ('fact' in of) return of.fact
  if ('figure' in of) return of.figure
  return 'aspect' in of ? of.aspect : undefined
}

/** The record a value came from, where one record did: the winner of a field, or the record the reference names. */
async function recordBehind(ctx: TxCtx, entityId: string, of: Reference): Promise<CaseEvidence> {
  const named = of.kind === 'record' ? of.recordId : of.kind === 'fact' ? of.factId : null
  if (of.kind !== 'value' && !named) return {}
  const [row] = await ctx.tx.execute<{ record_id: string; source: string; external_id: string }>(
    named
      ? sql`select record_id, source, external_id from source_record where record_id = ${named}::uuid`
      : sql`select record_id, source, external_id from golden_value
          where entity_id = ${entityId}::uuid and field = ${of.kind === 'value' ? of.field : ''}`,
  )
  return row ? { recordId: row.record_id, source: row.source, externalId: row.external_id } : {}
}
