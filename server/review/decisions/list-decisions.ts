import { type SQL, sql } from 'drizzle-orm'
import type { Grain } from '@/model/grains'
import type { DecisionKind, DecisionReason } from '@/model/identity/decision-kinds'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'
import { decisionPage } from './decision-filter'
import { actConditions, householdConditions, kindOf, ownConditions } from './edge-conditions'
import { recordsAsked } from './records-asked'

/**
 * A decision a person made; edges written together are one. `edges` of them there are, `standing` of which are not taken
 * back; `replaced` says that a later decision took its place. `recordB` is null for an answer about a household, whose id is
 * `edgeId`. The evidence is that of the day: probability as people were told it, null where none was kept.
 */
export type DecisionLine = {
  edgeId: string
  batchId: string | null
  kind: DecisionKind
  verdict: 'same' | 'different'
  grain: Grain
  recordA: string
  recordB: string | null
  nameA: string
  nameB: string | null
  decidedBy: string
  decidedAt: string
  reason: string | null
  why: DecisionReason | null
  probability: number | null
  band: 'likely' | 'unsure' | 'different' | null
  modelVersion: number | null
  spoke: string[]
  edges: number
  standing: number
  undoneBy: string | null
  undoneAt: string | null
  replaced: boolean
}

export type DecisionPage = {
  decisions: DecisionLine[]
  /** Over the whole filter, counted up to 10,000. */
  count: { rows: number; capped: boolean }
  before: string | null
  after: string | null
}

const size = 50
const mostCounted = 10_000

/** Decisions of persons that a filter asks for, newest first, in pages of 50 at any age. */
export const listDecisions = query({
  name: 'listDecisions',
  permission: 'record.read',
  input: decisionPage,
  async run(ctx, { after, before, ...filter }): Promise<DecisionPage> {
    const records = await recordsAsked(ctx, filter)
    const edges = sql`${actConditions(filter)} and ${ownConditions('e', filter, records)} and not exists (select 1 from identity_edge f
      where f.batch_id = e.batch_id and f.edge_id < e.edge_id and ${ownConditions('f', filter, records)})`
    const homes = householdConditions(filter, records)
    const backwards = before !== undefined && after === undefined
    const [at, id] = (after ?? before ?? '').split('~')
    const beyond = (moment: SQL, key: SQL) =>
      at && id ? sql`and (${moment}, ${key}) ${backwards ? sql`>` : sql`<`} (${at}::timestamptz, ${id}::uuid)` : sql``
    const order = backwards ? sql`asc` : sql`desc`
    const rows = await ctx.tx.execute<Row>(sql`
      with page as materialized (
        (select e.edge_id as id, e.decided_at as at, true as is_edge from identity_edge e
          where ${edges} ${beyond(sql`e.decided_at`, sql`e.edge_id`)} order by e.decided_at ${order}, e.edge_id ${order} limit ${size + 1})
        union all
        (select h.suggestion_id, h.decided_at, false from household_suggestion h
          where ${homes} ${beyond(sql`h.decided_at`, sql`h.suggestion_id`)} order by h.decided_at ${order}, h.suggestion_id ${order} limit ${size + 1})
        order by at ${order}, id ${order} limit ${size + 1}
      )
      ${lines} order by p.at ${order}, p.id ${order}`)
    const shown = rows.slice(0, size)
    const more = rows.length > size
    const ordered = backwards ? shown.toReversed() : [...shown]
    const [first, last] = [ordered[0], ordered.at(-1)]
    return {
      decisions: ordered.map(({ place: _, ...line }) => line),
      count: await countOf(ctx, edges, homes),
      before: first && (backwards ? more : after !== undefined) ? first.place : null,
      after: last && (backwards || more) ? last.place : null,
    }
  },
})

type Row = DecisionLine & { place: string }

const nameOf = (record: string) =>
  sql.raw(`coalesce(
  (select v.value->>'v' from golden_value v join membership m on m.entity_id = v.entity_id where m.record_id = ${record} and v.field = 'name' and v.record_id = ${record}),
  (select s.attributes->>'name' from source_record s where s.record_id = ${record}),
  (select s.external_id from source_record s where s.record_id = ${record}))`)
const iso = (moment: string) => sql.raw(`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`)

const edgeLines = sql`
  select p.at, p.id, ${iso('p.at')} || '~' || p.id as place, e.edge_id as "edgeId", e.batch_id as "batchId", ${kindOf('e')} as kind, e.verdict, e.grain,
    e.record_a as "recordA", e.record_b as "recordB", ${nameOf('e.record_a')} as "nameA", ${nameOf('e.record_b')} as "nameB",
    coalesce(u.name, 'Kith') as "decidedBy", ${iso('e.decided_at')} as "decidedAt", e.reason, e.evidence->'seen'->>'reason' as why,
    coalesce(e.evidence->'seen'->>'probability', e.evidence->>'probability')::float8 as probability, e.evidence->'seen'->>'band' as band,
    (e.evidence->'seen'->>'modelVersion')::int as "modelVersion",
    array(select s->>'field' from jsonb_array_elements(coalesce(e.evidence->'seen'->'comparisons', '[]')) s
      where (s->>'weight')::float8 <> 0 and s->>'level' <> 'prior' order by abs((s->>'weight')::float8) desc limit 3) as spoke,
    b.edges, b.standing, w.name as "undoneBy", ${iso('e.retracted_at')} as "undoneAt",
    e.retracted_at is not null and exists (select 1 from identity_edge g where g.origin = 'person' and g.decided_at = e.retracted_at
      and g.evidence->'replaced' ? e.edge_id::text) as replaced
  from page p join identity_edge e on p.is_edge and e.edge_id = p.id
    left join app_user u on u.user_id = e.decided_by left join app_user w on w.user_id = e.retracted_by,
    lateral (select count(*)::int as edges, (count(*) filter (where f.retracted_at is null))::int as standing from identity_edge f
      where f.edge_id = e.edge_id or f.batch_id = e.batch_id) b`

const householdLines = sql`
  select p.at, p.id, ${iso('p.at')} || '~' || p.id, h.suggestion_id, null, 'household', case h.status when 'accepted' then 'same' else 'different' end,
    'household', h.person_ids[1], null, ${nameOf('h.person_ids[1]')}, null, coalesce(u.name, 'Kith'), ${iso('h.decided_at')}, h.reason, null, null, null, null,
    array(select s->>'kind' from jsonb_array_elements(h.evidence->'signals') s limit 3), 1, 1, null, null, false
  from page p join household_suggestion h on not p.is_edge and h.suggestion_id = p.id left join app_user u on u.user_id = h.decided_by`

const lines = sql`select * from (${edgeLines} union all ${householdLines}) p`

async function countOf(ctx: TxCtx, edges: SQL, homes: SQL): Promise<DecisionPage['count']> {
  const [row] = await ctx.tx.execute<{ n: number }>(sql`
    select count(*)::int as n from (select 1 from identity_edge e where ${edges} union all select 1 from household_suggestion h where ${homes}
      limit ${mostCounted + 1}) one`)
  const rows = row?.n ?? 0
  return { rows: Math.min(rows, mostCounted), capped: rows > mostCounted }
}
