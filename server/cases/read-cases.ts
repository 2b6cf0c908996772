import { type SQL, sql } from 'drizzle-orm'
import type { CaseEvidence, CaseKind } from '@/model/cases/case-kinds'
import { entityCode, type GoldenGrain } from '@/model/grains'
import { asIso, asIsoOrNull } from '@/server/customers/as-iso'
import { may } from '@/model/access/permissions'
import { valueAtStake } from '@/server/identity/value-at-stake'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'
import type { CaseAbout, CaseLine } from './case-line'
import { caseNames } from './case-names'

/**
 * Reads cases as they stand now. A duplicate that nobody has closed by hand stands as its pair does: decided, it reads as
 * settled by whoever decided, and open again once that is undone. The rows are read as the pipeline, for pairs are not for
 * every reporter; the caller's `where` (over `q`) must say whose cases they may be. Names come under the reader's own role.
 */
export async function readCases(ctx: TxCtx, where: SQL, order: SQL, limit: number): Promise<CaseLine[]> {
  const { rows, worth } = await asPipeline(ctx, async () => {
    const rows = [
      ...(await ctx.tx.execute<Row>(
        sql`select q.* from (${standing(ctx)}) q where ${where} order by ${order} limit ${limit}`,
      )),
    ]
    const open = rows.filter((row) => row.state === 'open').flatMap(sidesOf)
    return { rows, worth: open.length ? await valueAtStake(ctx, [...new Set(open)]) : new Map<string, number>() }
  })
  const names = await caseNames(ctx, rows)
  return rows.map((row) => toLine(ctx, row, worth, names))
}

const joined = sql`k.kind = 'duplicate' and ma.entity_id = mb.entity_id`
const judged = sql`k.kind = 'duplicate' and p.status in ('same', 'different')`

const spoken = (ctx: TxCtx) => sql`
  exists (select 1 from metric_reviewer v where k.entity_id is null and v.department = k.evidence->'number'->>'department'
    and v.user_id = ${ctx.actor.userId}::uuid and v.ended_at is null)`

const standing = (ctx: TxCtx) => sql`
  select k.case_id, k.kind, k.grain, ${spoken(ctx)} as speaks, k.evidence, k.note, k.raised_by, k.raised_at, k.version,
    coalesce(ma.entity_id, k.entity_id) as now_a, fa.number as number_a, coalesce(mb.entity_id, k.other_id) as now_b, fb.number as number_b,
    case when p.status in ('open', 'later') then p.record_a end as record_a, p.record_b, r.name as raised_name,
    case when k.status <> 'open' then k.status when ${judged} or ${joined} then 'settled' else 'open' end as state,
    k.status = 'open' and (${judged} or ${joined}) as by_pair,
    coalesce(s.name, d.name) as ended_name, coalesce(k.settled_at, case when ${judged} then p.decided_at when ${joined} then greatest(ma.since, mb.since) end) as ended_at,
    coalesce(k.outcome, case when ${joined} then 'They were one and are one customer now.'
      when p.status = 'different' then 'They are two different customers.' when p.status = 'same' then 'They are one.' end) as outcome
  from review_case k
    left join membership ma on ma.record_id = k.entity_id left join membership fa on fa.record_id = ma.entity_id
    left join membership mb on mb.record_id = k.other_id left join membership fb on fb.record_id = mb.entity_id
    left join candidate_pair p on p.record_a = least(k.entity_id, k.other_id) and p.record_b = greatest(k.entity_id, k.other_id)
    left join app_user r on r.user_id = k.raised_by left join app_user s on s.user_id = k.settled_by
    left join app_user d on k.status = 'open' and ${judged} and d.user_id = p.decided_by`

type Row = {
  case_id: string
  kind: CaseKind
  grain: GoldenGrain | null
  speaks: boolean
  evidence: CaseEvidence
  note: string
  raised_by: string
  raised_at: string
  version: number
  now_a: string | null
  number_a: number | null
  now_b: string | null
  number_b: number | null
  record_a: string | null
  record_b: string | null
  raised_name: string | null
  state: CaseLine['state']
  by_pair: boolean
  ended_name: string | null
  ended_at: string | null
  outcome: string | null
}

const sidesOf = ({ now_a, now_b }: Row): string[] => [...new Set([now_a, now_b].flatMap((id) => id ?? []))]

function toLine(
  ctx: TxCtx,
  row: Row,
  worth: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string>,
): CaseLine {
  const { role } = ctx.actor
  return {
    ...aboutOf(row, names),
    caseId: row.case_id,
    kind: row.kind,
    evidence: row.evidence,
    note: row.note,
    raisedBy: row.raised_name ?? 'Somebody',
    mine: row.raised_by === ctx.actor.userId,
    raisedAt: asIso(row.raised_at),
    value: sidesOf(row).reduce((sum, id) => sum + (worth.get(id) ?? 0), 0),
    state: row.state,
    byPair: row.by_pair,
    decides: may(role, 'case.settle') || (row.speaks && may(role, 'number.settle')),
    version: row.version,
    endedBy: row.state === 'open' ? null : row.ended_name,
    endedAt: row.state === 'open' ? null : asIsoOrNull(row.ended_at),
    outcome: row.state === 'open' ? null : row.outcome,
  }
}

function aboutOf(row: Row, names: ReadonlyMap<string, string>): CaseAbout {
  const { grain, now_a, now_b, record_a, record_b } = row
  const { number } = row.evidence
  if (!grain || !now_a) {
    if (!number) throw new Error('A case is about a customer or about a number.')
    return { about: 'number', number }
  }
  const one = (entityId: string, code: number | null) => ({
    entityId,
    code: code === null ? 'none' : entityCode(grain, code),
    name: names.get(entityId) ?? null,
  })
  return {
    about: 'customer',
    grain,
    customer: one(now_a, row.number_a),
    other: now_b && now_b !== now_a ? one(now_b, row.number_b) : null,
    pair: record_a && record_b ? { recordA: record_a, recordB: record_b } : null,
  }
}
