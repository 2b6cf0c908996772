import { sql } from 'drizzle-orm'
import { type Suggestion, type Tell, suggestByValue, suggestSide } from '@/model/identity/sorting/suggest-side'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { Attached } from './find-attached'

/** To which part something belongs, going by what it says and else by what its author wrote about just then; null where nothing tells. Runs as the pipeline. */
export async function suggestPart(
  ctx: TxCtx,
  item: Attached,
  tells: ReadonlyMap<string, readonly Tell[]>,
): Promise<Suggestion | null> {
  if (item.kind === 'pin') {
    const values = await valuesOf(ctx, item.parts, item.field ?? '')
    return suggestByValue(
      item.text,
      item.parts.map((id) => ({ id, values: values.get(id) ?? [] })),
    )
  }
  const sides = item.parts.map((id) => ({ id, tells: tells.get(id) ?? [] }))
  return suggestSide(item.text, sides) ?? byAuthor(ctx, item)
}

/** What the sources of each part say of a field. */
async function valuesOf(ctx: TxCtx, parts: readonly string[], field: string): Promise<Map<string, string[]>> {
  const rows = await ctx.tx.execute<{ id: string; values: string[] }>(sql`
    select m.entity_id as id, array_agg(distinct s.attributes->>${field}::text) as values from membership m
      join source_record s on s.subject_id = m.record_id and s.withdrawn_at is null
    where m.entity_id = any(${uuidArray(parts)}) and s.attributes ? ${field}::text group by 1`)
  return new Map(rows.map((row) => [row.id, row.values]))
}

/** The one part whose records the author wrote notes about within the hour. */
async function byAuthor(ctx: TxCtx, { author, at, parts, refId }: Attached): Promise<Suggestion | null> {
  const rows = await ctx.tx.execute<{ id: string }>(sql`
    select distinct m.entity_id as id from customer_note n join membership m using (record_id)
    where n.written_by = ${author}::uuid and not n.whole and n.note_id <> ${refId}::uuid and m.entity_id = any(${uuidArray(parts)})
      and n.written_at between ${at}::timestamptz - interval '1 hour' and ${at}::timestamptz + interval '1 hour'`)
  const [only] = rows
  return only && rows.length === 1
    ? { id: only.id, because: 'Its author wrote about a record of this one within the hour.' }
    : null
}
