import { sql } from 'drizzle-orm'
import { badInput, notFound } from '@/lib/errors'
import { type Grain, entityCode, grains } from '@/model/grains'
import { systemLabel } from '@/model/source-systems'
import type { TxCtx } from '@/server/spine/ctx'
import type { WhySide } from './why'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const code = /^([acphv])-?(\d{1,9})$/i

/**
 * Finds who is meant by an id of a record or customer, or by a readable code such as `P-00731`; retired ones lead to the
 * present customer. Throws `bad-input` for anything else and `not-found` where nobody bears it.
 */
export async function resolveSide(ctx: TxCtx, asked: string): Promise<WhySide> {
  const text = asked.trim()
  const id = uuid.test(text) ? text.toLowerCase() : await recordOfCode(ctx, text)
  const [row] = await ctx.tx.execute<Row>(sql`
    select m.record_id, m.entity_id, m.grain, f.number, s.source, s.object, s.external_id,
      coalesce((select v.value->>'v' from golden_value v where v.entity_id = m.entity_id and v.field = 'name'), s.attributes->>'name') as name,
      (select count(*)::int from membership o where o.entity_id = m.entity_id) as records
    from membership m join membership f on f.record_id = m.entity_id join source_record s on s.record_id = m.record_id
    where m.record_id = ${id}::uuid`)
  if (!row) throw notFound(`“${text}”`)
  return {
    asked: text,
    recordId: row.record_id,
    entityId: row.entity_id,
    grain: row.grain,
    code: entityCode(row.grain, row.number),
    name: row.name ?? 'No name',
    label: recordLabel(row),
    records: row.records,
    retired: row.record_id !== row.entity_id && code.test(text),
  }
}

/** What a record is called in its own system: `Shop customer SC-91`. */
export function recordLabel(record: { source: string; object: string; external_id: string }): string {
  return `${systemLabel(record.source)} ${record.object.replaceAll('_', ' ')} ${record.external_id}`
}

async function recordOfCode(ctx: TxCtx, text: string): Promise<string> {
  const match = code.exec(text)
  const grain = (Object.keys(grains) as Grain[]).find((one) => grains[one].letter === match?.[1]?.toUpperCase())
  if (!match || !grain) throw badInput(`“${text}” is neither an id nor a code such as P-00731.`)
  const number = Number(match[2])
  const [row] = await ctx.tx.execute<{ record_id: string }>(sql`
    select coalesce(
      (select record_id from membership where grain = ${grain} and number = ${number}),
      (select record_id from membership_history where from_grain = ${grain} and from_number = ${number} limit 1)) as record_id`)
  if (!row?.record_id) throw notFound(`“${text}”`)
  return row.record_id
}

type Row = {
  record_id: string
  entity_id: string
  grain: Grain
  number: number
  source: string
  object: string
  external_id: string
  name: string | null
  records: number
}
