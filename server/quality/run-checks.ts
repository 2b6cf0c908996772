import { sql } from 'drizzle-orm'
import { allChecks } from '@/model/checks/all-checks'
import type { Check } from '@/model/checks/check'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'

/** Most findings kept of one check; the count is always of all. */
export const mostFindings = 10_000

/**
 * Runs every check as the pipeline: new offenders become findings, those that are mended are marked gone, and the day
 * keeps the count. Assignments and mutes stay with a finding for as long as it exists. Running it again changes nothing
 * but the times.
 */
export function runChecks(ctx: TxCtx): Promise<{ check: string; offenders: number }[]> {
  return asPipeline(ctx, async () => {
    await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('kith.checks', 0))`)
    const results: { check: string; offenders: number }[] = []
    for (const check of allChecks) results.push({ check: check.key, offenders: await runCheck(ctx, check) })
    return results
  })
}

async function runCheck(ctx: TxCtx, check: Check): Promise<number> {
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  const text = check.sql.replace(/(?<!:):now\b/g, `timestamptz '${ctx.now.toISOString()}'`)
  const rows = await ctx.tx.execute<{ offenders: string }>(sql`
    with offender as materialized (${sql.raw(text)}),
    kept as materialized (
      select o.finding_key, coalesce(s.grain, m.grain) as grain, m.entity_id, o.record_id,
        coalesce(o.source, r.source) as source, coalesce(o.object, r.object) as object, coalesce(o.external_id, r.external_id) as external_id, o.sentence
      from (select * from offender order by finding_key limit ${mostFindings}) o
      left join source_record r on r.record_id = o.record_id
      left join source_record s on s.record_id = r.subject_id
      left join membership m on m.record_id = coalesce(r.subject_id, o.record_id)),
    gone as (
      update quality_finding f set gone_at = ${now} where f.check_key = ${check.key} and f.gone_at is null
        and not exists (select 1 from kept k where k.finding_key = f.finding_key)),
    written as (
      insert into quality_finding as f (check_key, finding_key, grain, entity_id, record_id, source, object, external_id, sentence, first_seen, last_seen)
      select ${check.key}, k.*, ${now}, ${now} from kept k
      on conflict (check_key, finding_key) do update set grain = excluded.grain, entity_id = excluded.entity_id, record_id = excluded.record_id,
        source = excluded.source, object = excluded.object, external_id = excluded.external_id, sentence = excluded.sentence,
        first_seen = case when f.gone_at is null then f.first_seen else excluded.first_seen end, last_seen = excluded.last_seen, gone_at = null),
    counted as (
      insert into quality_result (check_key, day, offenders, looked, ran_at)
      select ${check.key}, (${now} at time zone 'UTC')::date, (select count(*) from offender), (${sql.raw(check.looked)}), ${now}
      on conflict (check_key, day) do update set offenders = excluded.offenders, looked = excluded.looked, ran_at = excluded.ran_at)
    select count(*) as offenders from offender`)
  return Number(rows[0]?.offenders ?? 0)
}
