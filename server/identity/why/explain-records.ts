import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import { query } from '@/server/spine/query'
import type { TxCtx } from '@/server/spine/ctx'
import { findMeeting } from './find-meeting'
import { findVetoes } from './find-vetoes'
import { judgeSides } from './judge-sides'
import { loadEdges } from './load-edges'
import { featuresNow, recordsOf } from './load-records'
import { loadRelation } from './load-relation'
import { resolveSide } from './resolve-side'
import { sayVerdict } from './say-verdict'
import { sayEdge, traceJoin } from './trace-join'
import { weighEvidence } from './weigh-evidence'
import type { Why, WhySide } from './why'

const id = z.string().trim().min(1, 'Say whom to compare.').max(60)

/**
 * Explains why two records or customers are one, or are not: rules, guards, evidence by its weight, blocking and the chain
 * of links, in sentences. Ids of records and customers, retired ones and readable codes are taken. Two records of one
 * customer are compared by themselves, two customers with all their records. Throws `bad-input` and `not-found`.
 */
export const explainRecords = query({
  name: 'explainRecords',
  permission: 'record.read',
  input: z.object({ a: id, b: id }),
  async run(ctx, { a: askedA, b: askedB }): Promise<Why> {
    const [a, b] = [await resolveSide(ctx, askedA), await resolveSide(ctx, askedB)]
    if (a.recordId === b.recordId) throw badInput('Both are the same record. Choose two.')
    const joined = a.entityId === b.entityId
    const scope = joined ? 'records' : 'customers'
    const sides = { a, b, scope } as const
    const grain = goldenGrains.find((one) => one === a.grain && one === b.grain)
    if (!grain) return whyOf({ ...sides, ...unknown, verdict: 'strange' })
    const [left, right] = joined
      ? [[a.recordId], [b.recordId]]
      : [await recordsOf(ctx, a.entityId), await recordsOf(ctx, b.entityId)]
    const rules = await judgeSides(ctx, grain, left, right)
    const edges = across(await loadEdges(ctx, [...left, ...right]), left)
    const vetoes = await findVetoes(ctx, left, right, edges)
    const refused = joined ? [] : edges.filter((edge) => edge.verdict === 'same').map(sayEdge)
    const path = joined ? await traceJoin(ctx, a.entityId, a.recordId, b.recordId) : []
    const pair = await pairOf(ctx, a, b)
    const relation = joined ? null : await loadRelation(ctx, a.entityId, b.entityId)
    const stopped = vetoes.some((veto) => veto.because === 'person') || (vetoes.length > 0 && refused.length > 0)
    const waits = pair?.status === 'open' || pair?.status === 'later'
    const open = stopped ? 'apart' : waits ? 'waits' : relation ? 'related' : 'nothing'
    return whyOf({
      ...sides,
      ...(await evidenceOf(ctx, grain, left, right)),
      verdict: joined ? 'one' : open,
      rules,
      vetoes,
      path,
      relation,
      pair,
      refused,
    })
  },
})

type Facts = Parameters<typeof sayVerdict>[0]

const whyOf = ({ refused, ...facts }: Facts): Why => ({ ...facts, ...sayVerdict({ ...facts, refused }) })

const unknown: Pick<Facts, 'weights' | 'blocking' | 'rules' | 'vetoes' | 'path' | 'relation' | 'pair' | 'refused'> = {
  weights: null,
  blocking: null,
  rules: [],
  vetoes: [],
  path: [],
  relation: null,
  pair: null,
  refused: [],
}

async function evidenceOf(ctx: TxCtx, grain: GoldenGrain, left: readonly string[], right: readonly string[]) {
  const [x, y] = [await featuresNow(ctx, grain, left), await featuresNow(ctx, grain, right)]
  return {
    weights: await weighEvidence(ctx, grain, x, y),
    blocking: x.length && y.length ? await findMeeting(ctx, grain, x, y) : null,
  }
}

function across<E extends { a: string; b: string }>(edges: readonly E[], left: readonly string[]): E[] {
  const mine = new Set(left)
  return edges.filter((edge) => mine.has(edge.a) !== mine.has(edge.b))
}

async function pairOf(ctx: TxCtx, a: WhySide, b: WhySide): Promise<Why['pair']> {
  const [x, y] = a.entityId === b.entityId ? [a.recordId, b.recordId] : [a.entityId, b.entityId]
  const [pair] = await ctx.tx.execute<NonNullable<Why['pair']>>(sql`
    select record_a as "recordA", record_b as "recordB", status, reason from candidate_pair
    where record_a = least(${x}::uuid, ${y}::uuid) and record_b = greatest(${x}::uuid, ${y}::uuid)`)
  return pair ?? null
}
