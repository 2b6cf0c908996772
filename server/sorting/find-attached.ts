import { sql } from 'drizzle-orm'
import type { Parting } from '@/server/review/undo/find-partings'
import type { TxCtx } from '@/server/spine/ctx'

/** Something a person attached to customers that were one, with the founding records of the parts it may belong to. */
export type Attached = {
  kind: 'note' | 'pin' | 'case'
  refId: string
  grain: string
  edgeId: string
  /** The record it is on, and the customer that has it now. */
  heldBy: string
  holder: string
  parts: string[]
  text: string
  /** Of a pin. */
  field: string | null
  author: string
  at: string
}

type Row = Omit<Attached, 'parts'> & { parted: string[] }

/**
 * Notes on the whole, pins on the record it was known by, and open cases, made while these customers were one. All else is on
 * a record and has gone with it. Runs as the pipeline.
 */
export async function findAttached(ctx: TxCtx, partings: readonly Parting[]): Promise<Attached[]> {
  const spans = partings.flatMap(({ spans: own, ...parting }) => own.map((span) => ({ ...parting, ...span })))
  if (!spans.length) return []
  const rows = await ctx.tx.execute<Row>(sql`
    with span as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb)
        as s("edgeId" uuid, grain text, "partedId" uuid, "entityId" uuid, "from" timestamptz, until timestamptz)
    ), found as (
      select 'note' as kind, n.note_id as ref, n.record_id as held, n.text, null as field, n.written_by as author, n.written_at as at, s.* from span s
        join customer_note n on n.record_id = s."entityId" and n.whole and n.removed_at is null and n.written_at between s."from" and s.until
      union all select 'pin', p.pin_id, p.record_id, p.value->>'v', p.field, p.pinned_by, p.at, s.* from span s
        join pin p on p.record_id = s."entityId" and p.removed_at is null and p.at between s."from" and s.until
      union all select 'case', c.case_id, c.entity_id, c.note || ' ' || c.evidence, null, c.raised_by, c.raised_at, s.* from span s
        join review_case c on c.entity_id = s."entityId" and c.status = 'open' and c.raised_at between s."from" and s.until
    )
    select f.kind, f.ref as "refId", min(f.grain) as grain, min(f."edgeId"::text) as "edgeId", f.held as "heldBy", m.entity_id as holder,
      array_agg(distinct f."partedId"::text) as parted, f.text, f.field, f.author, f.at::text as at
    from found f join membership m on m.record_id = f.held group by f.kind, f.ref, f.held, m.entity_id, f.text, f.field, f.author, f.at
    order by f.at, f.ref`)
  return rows
    .map(({ parted, ...row }) => ({ ...row, parts: [...new Set([row.holder, ...parted])] }))
    .filter((item) => item.parts.length > 1)
}
