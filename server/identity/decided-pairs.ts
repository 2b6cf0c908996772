import { type SQL, sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { ruleLabel } from '@/model/identity/identifier-kinds'
import type { TxCtx } from '@/server/spine/ctx'
import { contentHash } from './content-sql'
import { uuidArray } from './uuid-array'

/** How a pair stood when it was decided, or first looked at since: levels of the comparisons under a version, rules that would join, content of both sides. */
export type Look = { version: number; levels: number[]; rules: string[]; content: string }

/** Two entities (smaller id first) of which a person said that they are different, by the latest such decision that stands. */
export type DecidedApart = {
  a: string
  b: string
  edgeId: string
  decidedBy: string | null
  decidedAt: string
  look: Look | null
  /** Content of both sides as it is now. */
  content: string
}

/** Entity pairs (with one of `touching`, where given) of which a person said that they are different, by `a b`. */
export async function decidedPairs(
  ctx: TxCtx,
  grain: GoldenGrain,
  touching: ReadonlySet<string> | null,
): Promise<Map<string, DecidedApart>> {
  const rows = await ctx.tx.execute<DecidedApart>(sql`
    with decided as materialized (
      select distinct on (1, 2) least(x.entity_id, y.entity_id) as a, greatest(x.entity_id, y.entity_id) as b, e.edge_id, e.decided_by,
        e.decided_at, e.evidence->'look' as look
      from (${liveEdges(grain, 'different', touching)}) e
      join membership x on x.record_id = e.record_a join membership y on y.record_id = e.record_b
      where x.entity_id <> y.entity_id order by 1, 2, e.decided_at desc, e.edge_id
    )
    , content as (select m.entity_id, ${contentHash} as hash from (select a as entity_id from decided union select b from decided) d
      join membership m using (entity_id) join source_record s on s.record_id = m.record_id and s.withdrawn_at is null group by 1)
    select d.a, d.b, d.edge_id as "edgeId", u.name as "decidedBy", to_json(d.decided_at)#>>'{}' as "decidedAt", d.look,
      concat(least(coalesce(x.hash, ''), coalesce(y.hash, '')), ' ', greatest(coalesce(x.hash, ''), coalesce(y.hash, ''))) as content
    from decided d left join content x on x.entity_id = d.a left join content y on y.entity_id = d.b
      left join app_user u on u.user_id = d.decided_by`)
  return new Map(rows.map((row) => [`${row.a} ${row.b}`, row]))
}

/** A join that a rule asks for and a guard forbade, between two entities (smaller id first). `rules` are all that ask for it. */
export type RefusedJoin = { a: string; b: string; reason: 'clash'; label: string; rules: string[] }

/** Live joins between records of two different entities, by `a b`: they exist only where a guard stands between. */
export async function refusedJoins(
  ctx: TxCtx,
  grain: GoldenGrain,
  touching: ReadonlySet<string> | null,
): Promise<Map<string, RefusedJoin>> {
  const rows = await ctx.tx.execute<{ a: string; b: string; rule: string; rules: string[] }>(sql`
    select least(x.entity_id, y.entity_id) as a, greatest(x.entity_id, y.entity_id) as b, coalesce(min(e.rule) filter (where e.origin = 'rule'), min(e.rule)) as rule,
      coalesce(array_agg(distinct e.rule order by e.rule) filter (where e.origin = 'rule'), '{}') as rules
    from (${liveEdges(grain, 'same', touching)}) e
    join membership x on x.record_id = e.record_a join membership y on y.record_id = e.record_b
    where x.entity_id <> y.entity_id group by 1, 2`)
  return new Map(
    rows.map(({ a, b, rule, rules }) => [`${a} ${b}`, { a, b, reason: 'clash', label: ruleLabel(rule), rules }]),
  )
}

const columns = sql.raw('e.edge_id, e.record_a, e.record_b, e.rule, e.origin, e.decided_by, e.decided_at, e.evidence')

/** Live edges of a grain with one verdict, or only those that touch a record of these entities. */
function liveEdges(grain: GoldenGrain, verdict: 'same' | 'different', touching: ReadonlySet<string> | null): SQL {
  const live = sql`e.grain = ${grain} and e.verdict = ${verdict} and e.retracted_at is null`
  if (!touching) return sql`select ${columns} from identity_edge e where ${live}`
  const own = sql`(select m.record_id from membership m where m.entity_id = any(${uuidArray([...touching])}))`
  return sql`select ${columns} from identity_edge e where e.record_a in ${own} and ${live}
    union select ${columns} from identity_edge e where e.record_b in ${own} and ${live}`
}
