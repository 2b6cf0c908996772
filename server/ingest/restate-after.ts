import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import type { RecordPlan } from './plan-lot'
import { unnest } from './unnest'

/**
 * Makes the history whole around versions that arrived late: history keeps only what changed, so a version that comes
 * between two others ends what it does not say, and what the next one says is said again from its own clock on. Call it
 * once the late versions' own rows are written.
 */
export async function restateAfter(ctx: TxCtx, changes: readonly RecordPlan[], now: string): Promise<void> {
  const late = changes.flatMap(({ recordId, before, added, head }) =>
    before && !before.withdrawn
      ? added
          .filter(
            ({ version, incoming: { said } }) =>
              version !== head?.version && isBefore(said.changedAt, before.changedAt),
          )
          .map(({ version }) => [recordId, version])
      : [],
  )
  if (late.length === 0) return
  await ctx.tx.execute(sql`
    with late as (
      select l.record_id, l.version, v.source_changed_at as at, (
        select n.source_changed_at from source_record_version n
        where n.record_id = l.record_id and n.source_changed_at > v.source_changed_at order by n.source_changed_at limit 1) as until
      from ${unnest(
        [
          ['record_id', 'uuid'],
          ['version', 'integer'],
        ],
        late,
      )} as l
      join source_record_version v on v.record_id = l.record_id and v.version = l.version
    ), known as (
      select distinct on (h.record_id, h.field) h.record_id, h.field, h.subject_id, h.grain
      from attribute_history h where h.record_id in (select record_id from late) order by h.record_id, h.field, h.version desc
    ), ends as (
      select k.record_id, k.field, l.version, k.subject_id, k.grain, '{}'::jsonb as value, l.at as from_at from late l join known k using (record_id)
    ), next as (
      select k.record_id, k.field, n.version, k.subject_id, k.grain, coalesce((
          select h.value from attribute_history h where h.record_id = k.record_id and h.field = k.field and h.valid_from <= l.until
            and not exists (select 1 from late o where o.record_id = h.record_id and o.version = h.version)
          order by h.valid_from desc, h.version desc limit 1), '{}'::jsonb), l.until
      from late l join known k using (record_id) join lateral (
        select max(v.version) as version from source_record_version v where v.record_id = l.record_id and v.source_changed_at = l.until) n on true
      where l.until is not null and not exists (select 1 from late o where o.record_id = l.record_id and o.at = l.until)
    )
    insert into attribute_history (record_id, field, version, subject_id, grain, value, valid_from, recorded_at)
    select *, ${now}::timestamptz from (select * from ends union all select * from next) said on conflict do nothing`)
}

const isBefore = (a: string | null, b: string | null) => a !== null && b !== null && a < b
