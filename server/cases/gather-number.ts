import { sql } from 'drizzle-orm'
import { badInput, notFound, refused } from '@/lib/errors'
import { may } from '@/model/access/permissions'
import { type Role, roleKeys } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import type { DoubtedNumber } from '@/model/cases/doubted-number'
import { ownerDepartment } from '@/model/metrics/owner-department'
import { getReceipt } from '@/server/receipt/get-receipt'
import { type Reference, readReference } from '@/server/receipt/read-reference'
import type { TxCtx } from '@/server/spine/ctx'
import { isDoubtable } from './route-report'

/**
 * A total or figure as it stands before whoever doubts it: read through its receipt, so never more than they may read.
 * A total is pinned to the day it is of. Throws `bad-input` for what is no number of this kind or has no value,
 * `not-found` for an unknown one, `refused` for one out of sight.
 */
export async function gatherNumber(ctx: TxCtx, reference: string): Promise<DoubtedNumber> {
  const { role } = ctx.actor
  const of = readReference(reference)
  if (!isDoubtable(of) || role === 'system') throw badInput('That is not a number of this kind.')
  const pinned = of.kind === 'total' ? await totalOf(ctx, of) : { reference, day: dayOf(of) ?? today(ctx) }
  const receipt = await getReceipt(ctx, { reference: pinned.reference })
  if (receipt.value.hidden) throw refused('Your role does not read that number.')
  if (receipt.value.value === null) throw badInput('There is no number yet that could be wrong.')
  const department = of.kind === 'total' ? ownerDepartment(of.metric) : null
  const { type, value, currency } = receipt.value
  const seen = mayAllSee(receipt.readers, department !== null)
  return {
    ...pinned,
    name: receipt.name,
    department,
    ...(seen ? { shown: { type, value, ...(currency ? { currency } : {}) } } : {}),
    ...(receipt.sql ? { sql: receipt.sql } : {}),
    role,
    readers: receipt.readers,
  }
}

async function totalOf(ctx: TxCtx, of: Extract<Reference, { kind: 'total' }>) {
  if (!(tableRules.metric_total.read as readonly Role[]).includes(ctx.actor.role as Role))
    throw refused('Your role does not read that number.')
  const [row] = await ctx.tx.execute<{ day: string; version: number }>(sql`
    select day::text, version from metric_total where metric = ${of.metric} and day <= coalesce(${of.day}::date, 'infinity') order by day desc limit 1`)
  if (!row) throw notFound('That number')
  return { reference: `total:${of.metric}:${row.day}`, day: row.day, version: row.version }
}

const dayOf = (of: Reference) =>
  of.kind === 'figure' ? of.given.find((given) => /^\d{4}-\d\d-\d\d$/.test(given)) : undefined

const today = (ctx: TxCtx) => ctx.now.toISOString().slice(0, 10)

/** Whether nobody who can come to read the case is kept from the number: who sees every case, and who may speak for a department. */
const mayAllSee = (readers: readonly Role[], routed: boolean): boolean =>
  roleKeys
    .filter((role) => may(role, 'review.read') || (routed && may(role, 'number.settle')))
    .every((role) => readers.includes(role))
