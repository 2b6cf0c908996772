import { sql } from 'drizzle-orm'
import { inTransaction } from '@/db/transaction'
import { openPair } from '@/server/profile/open-pair'
import { approveMerge } from '@/server/review/approve-merge'
import type { Ctx, TxCtx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { sentRow } from './sent-row'
import { writeRows } from './send-rows'

/** Six people nobody has joined but the last two, and every pair among the first five waiting. */
export type Field = {
  /** Record ids in the order of their numbers; `r0` to `r5` in what is said of them. */
  records: string[]
  /** The merge of the last two. */
  edgeId: string
  /** Version of each waiting pair, by `a b`. */
  versions: Map<string, number>
}

const people = 6

/** Makes a field of its own for each `place`; a database holds any number of them. */
export async function raceField(steward: Ctx, place: number): Promise<Field> {
  const rows = Array.from({ length: people }, (_, i) =>
    sentRow({
      ...{ object: 'support.user', key: place * people + i, tick: i, mail: 0, sure: false, phone: 0 },
      ...{ name: i % 4, tax: 0, link: 0 },
    }),
  )
  const arrived = rows.map(({ said }) => said.recordId)
  const records = await asPipeline(async (ctx) => {
    await writeRows(ctx, rows)
    const found = await ctx.tx.execute<{ id: string }>(sql`
      select record_id as id from membership where record_id = any(${sql.param(arrived)}::uuid[]) order by number`)
    const ids = found.map(({ id }) => id)
    for (const [a, b] of pairsAmong(ids)) await openPair(ctx, { grain: 'person', recordA: a, recordB: b }, 'A race')
    return ids
  })
  const last = pairOf(records, people - 2, people - 1)
  const seen = await versionsOf(records)
  const merge = { recordA: last[0], recordB: last[1], version: seen.get(last.join(' ')) ?? 1 }
  const { edgeId } = await approveMerge(steward, merge)
  return { records, edgeId, versions: await versionsOf(records) }
}

/** The smaller id of two places first, as a pair is named. */
export function pairOf(records: readonly string[], i: number, j: number): [string, string] {
  const [x = '', y = ''] = [records[i], records[j]]
  return x < y ? [x, y] : [y, x]
}

/** Runs `work` as the pipeline in a transaction of its own. */
export function asPipeline<T>(work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  const ctx = systemCtx()
  const who = { databaseRole: 'kith_system', session: null, readOnly: false }
  return inTransaction(ctx.db, who, (tx) => work({ ...ctx, tx }))
}

const pairsAmong = (ids: readonly string[]) =>
  ids.flatMap((a, i) => ids.slice(i + 1).map((b): [string, string] => (a < b ? [a, b] : [b, a])))

async function versionsOf(records: readonly string[]): Promise<Map<string, number>> {
  const rows = await asPipeline((ctx) =>
    ctx.tx.execute<{ pair: string; version: number }>(sql`
      select record_a || ' ' || record_b as pair, version from candidate_pair where record_a = any(${sql.param([...records])}::uuid[])`),
  )
  return new Map(rows.map(({ pair, version }) => [pair, version]))
}

/**
 * Everything a race can change, in the words of its field: who is whom, golden values, live decisions, pairs. Two fields
 * on which the same was done say the same.
 */
export async function stateOf({ records }: Field): Promise<string> {
  const ids = sql.param([...records])
  const rows = await asPipeline((ctx) =>
    ctx.tx.execute<{ line: string }>(sql`
      select 'member ' || record_id || ' of ' || entity_id as line from membership where record_id = any(${ids}::uuid[])
      union all select 'value ' || entity_id || ' ' || field || ' ' || record_id || ' ' || rule from golden_value where entity_id = any(${ids}::uuid[])
      union all select 'golden ' || entity_id || ' ' || record_count || ' ' || open_pairs from golden_person where entity_id = any(${ids}::uuid[])
      union all select 'edge ' || record_a || ' ' || record_b || ' ' || verdict || ' ' || rule from identity_edge
        where retracted_at is null and record_a = any(${ids}::uuid[])
      union all select 'pair ' || record_a || ' ' || record_b || ' ' || status from candidate_pair where record_a = any(${ids}::uuid[])`),
  )
  const named = (line: string) => records.reduce((text, id, i) => text.replaceAll(id, `r${i}`), line)
  return rows
    .map(({ line }) =>
      named(line).replace(/(edge|pair) (r\d) (r\d)/, (_, what, x, y) => `${what} ${[x, y].sort().join(' ')}`),
    )
    .sort()
    .join('\n')
}
