import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { asIso } from '../customers/as-iso'
import { uuidArray } from '../identity/uuid-array'
import type { TxCtx } from '../spine/ctx'
import { speakersFor } from './consent-of'
import type { SourceRow } from './derived-source'

const most = 50

/** The consent a customer's permission for account management follows from: what was said by those whose word counts, newest first. */
export async function consentSource(
  ctx: TxCtx,
  grain: GoldenGrain,
  entityId: string,
): Promise<{ rows: SourceRow[]; total: number; sql: string }> {
  const people = await speakersFor(ctx, { entityId, grain })
  const rows = await ctx.tx.execute<Row>(sql`
    select c.fact_id as id, c.record_id, c.at, c.channel || ', ' || c.state as text, count(*) over () as total
    from consent_event c join membership m using (record_id)
    where m.entity_id = any(${uuidArray(people)}) and c.purpose = 'account_management' order by c.at desc, c.fact_id limit ${most}`)
  const named = people.length ? `any (array['${people.join("', '")}']::uuid[])` : 'any (array[]::uuid[])'
  return {
    rows: rows.map(({ id, record_id, at, text }) => ({
      table: 'consent_event',
      factId: id,
      column: 'state',
      recordId: record_id,
      at: asIso(at),
      text,
    })),
    total: Number(rows[0]?.total ?? 0),
    sql: `select channel, bool_and(answer = 'given') as given\nfrom effective_consent\nwhere person_id = ${named} and purpose = 'account_management'\ngroup by channel order by channel`,
  }
}

type Row = { id: string; record_id: string; at: string; text: string; total: string }
