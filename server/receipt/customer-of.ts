import { sql } from 'drizzle-orm'
import { figureOf } from '@/model/figures/all-figures'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import type { TxCtx } from '../spine/ctx'
import type { Reference } from './read-reference'

/** The customer's id a reference names by itself; null where it names a record, or nobody. */
export function idNamed(of: Reference): string | null {
  if ('entityId' in of) return of.entityId
  if (of.kind !== 'figure') return null
  const at = figureOf(of.figure)?.takes?.findIndex((taken) => taken.of) ?? -1
  return of.given[at] ?? null
}

/** Whether a reference is about one customer, so that its value can be reported as wrong. */
export const isAboutCustomer = (of: Reference): boolean =>
  of.kind === 'fact' || of.kind === 'record' || idNamed(of) !== null

/**
 * The present customer a value belongs to: the one its reference names, or whoever the record belongs to now. Null for
 * values of nobody, and for ids nobody has.
 */
export async function customerOf(ctx: TxCtx, of: Reference): Promise<{ grain: GoldenGrain; id: string } | null> {
  const named = of.kind === 'fact' ? of.factId : of.kind === 'record' ? of.recordId : idNamed(of)
  if (!named) return null
  const record =
    of.kind === 'fact'
      ? sql`(select subject_id from source_record where record_id = ${named}::uuid)`
      : sql`${named}::uuid`
  const rows = await ctx.tx.execute<{ grain: string; id: string }>(
    sql`select grain, entity_id as id from membership where record_id = ${record}`,
  )
  const grain = goldenGrains.find((one) => one === rows[0]?.grain)
  return grain && rows[0] ? { grain, id: rows[0].id } : null
}
