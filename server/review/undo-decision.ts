import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound, stale } from '@/lib/errors'
import { lockIdentity } from '@/server/identity/lock-identity'
import { uuidArray } from '@/server/identity/uuid-array'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { type ClosedPair, reopenPairs } from './close-pairs'
import { rederive } from './rederive'

const input = z.union([z.object({ edgeId: z.uuid() }), z.object({ recordA: z.uuid(), recordB: z.uuid() })])

type Undone = {
  edge_id: string
  record_a: string
  record_b: string
  verdict: string
  evidence: { closed?: ClosedPair[] }
}

/**
 * Takes a decision back, at any age: a merge, a "different", a split (all its edges), or a "later". Everything derived is
 * as if it had never been made; later decisions and pins stay. Throws `stale` when it was undone already, naming who.
 */
export const undoDecision = command({
  name: 'undoDecision',
  permission: 'review.decide',
  input,
  async run(ctx, where) {
    await lockIdentity(ctx)
    const edgeIds =
      'edgeId' in where ? await batchOf(ctx, where.edgeId) : await edgesOfPair(ctx, where.recordA, where.recordB)
    const undone = await retract(ctx, edgeIds)
    if (!undone.length && 'edgeId' in where) throw await undoneAlready(ctx, where.edgeId)
    const recordIds = [...new Set(undone.flatMap((edge) => [edge.record_a, edge.record_b]))]
    const pairs = undone.length ? undone.map((edge) => [edge.record_a, edge.record_b] as const) : laterPair(where)
    const settle = async () => {
      for (const [a, b] of pairs) await reopen(ctx, a, b, undone.length ? ['same', 'different'] : ['later'])
      for (const edge of undone) await reopenPairs(ctx, edge.evidence.closed ?? [])
    }
    if (recordIds.length) await rederive(ctx, recordIds, 'undo', settle)
    else await settle()
    return { result: { undone: edgeIds.length }, audit: { edgeIds, pairs: pairs.map(([a, b]) => `${a} ${b}`) } }
  },
})

const laterPair = (where: z.output<typeof input>): (readonly [string, string])[] =>
  'edgeId' in where
    ? []
    : [where.recordA < where.recordB ? [where.recordA, where.recordB] : [where.recordB, where.recordA]]

/** The edge and those made together with it. */
async function batchOf(ctx: TxCtx, edgeId: string): Promise<string[]> {
  const rows = await ctx.tx.execute<{ edge_id: string }>(sql`
    select e.edge_id from identity_edge e join identity_edge one on one.edge_id = ${edgeId}::uuid
    where one.origin = 'person' and (e.edge_id = one.edge_id or e.batch_id = one.batch_id) order by 1`)
  if (!rows.length) throw notFound('The decision')
  return rows.map((row) => row.edge_id)
}

async function edgesOfPair(ctx: TxCtx, recordA: string, recordB: string): Promise<string[]> {
  const rows = await ctx.tx.execute<{ edge_id: string }>(sql`
    select edge_id from identity_edge where origin = 'person' and retracted_at is null
      and record_a = least(${recordA}::uuid, ${recordB}::uuid) and record_b = greatest(${recordA}::uuid, ${recordB}::uuid)`)
  return rows.map((row) => row.edge_id)
}

async function retract(ctx: TxCtx, edgeIds: readonly string[]): Promise<Undone[]> {
  return ctx.tx.execute<Undone>(sql`
    update identity_edge set retracted_at = ${ctx.now.toISOString()}::timestamptz, retracted_by = ${ctx.actor.userId}::uuid
    where edge_id = any(${uuidArray(edgeIds)}) and retracted_at is null
    returning edge_id, record_a, record_b, verdict, evidence`)
}

async function undoneAlready(ctx: TxCtx, edgeId: string): Promise<Error> {
  const [row] = await ctx.tx.execute<{ name: string | null; at: string }>(sql`
    select u.name, to_char(e.retracted_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at
    from identity_edge e left join app_user u on u.user_id = e.retracted_by where e.edge_id = ${edgeId}::uuid`)
  return stale(`${row?.name ?? 'Somebody'} undid this already on ${row?.at ?? 'an unknown day'}.`)
}

/** Opens the pair again; if something else joins the two still, there is nothing to ask. A weak link is asked about only while it joins. */
async function reopen(ctx: TxCtx, a: string, b: string, from: readonly string[]): Promise<void> {
  await ctx.tx.execute(sql`
    update candidate_pair set status = case when exists (
        select 1 from membership x join membership y on y.record_id = record_b
        where x.record_id = record_a and (x.entity_id = y.entity_id) = (reason = 'weak')) then 'open' else 'gone' end, version = version + 1, decided_by = null, decided_at = null
    where record_a = ${a}::uuid and record_b = ${b}::uuid and status in (${sql.join(
      from.map((status) => sql`${status}`),
      sql`, `,
    )})`)
}
