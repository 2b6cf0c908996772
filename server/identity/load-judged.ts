import { sql } from 'drizzle-orm'
import type { Grain } from '@/model/grains'
import type { JudgedIdentifier, JudgedRecord } from '@/model/identity/rules/judge-rules'
import type { TxCtx } from '@/server/spine/ctx'
import { shareLimit } from './joining-identifiers'
import { uuidArray } from './uuid-array'

type Row = Required<JudgedIdentifier>

/**
 * What these records of one grain can be known by together, as `judgeRules` needs it: with how many records share each
 * value (counted up to a hundred over its limit), whether one system has two by it, and whether it was learned to be of strangers.
 */
export async function loadJudged(ctx: TxCtx, grain: Grain, recordIds: readonly string[]): Promise<JudgedRecord> {
  const rows = await ctx.tx.execute<Row>(sql`
    select i.kind, i.value, i.verified, i.raw, c.records, c.sources < c.records as repeated,
      exists (select 1 from learned_junk l where l.kind = i.kind and l.value = i.value and l.allowed_at is null) as learned
    from (
      select kind, value, grain, bool_or(verified) as verified, min(raw) as raw from identifier
      where record_id = any(${uuidArray(recordIds)}) and grain = ${grain} group by kind, value, grain
    ) i cross join lateral (
      select count(*)::int as records, count(distinct x.source)::int as sources from (
        select s.source from identifier o join source_record s on s.record_id = o.record_id and s.withdrawn_at is null
        where o.kind = i.kind and o.value = i.value and o.grain = i.grain limit ${shareLimit('i.kind')} + 100) x
    ) c order by 1, 2`)
  return { grain, identifiers: [...rows] }
}
