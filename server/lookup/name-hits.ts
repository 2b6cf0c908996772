import { sql } from 'drizzle-orm'
import { readableGoldenColumns } from '@/db/grants'
import type { Role } from '@/model/access/roles'
import { may } from '@/model/access/permissions'
import { type GoldenGrain, entityCode, goldenGrains } from '@/model/grains'
import type { SourceKey } from '@/model/source-systems'
import type { TxCtx } from '../spine/ctx'
import type { Match } from './match'

/** A customer found, ready to show. `sub` tells namesakes apart. */
export type LookupHit = {
  grain: GoldenGrain
  entityId: string
  code: string
  name: string
  sub: string
  why: string
  sources: readonly SourceKey[]
  confidence: number
  openPairs: number
}

const besides: Record<GoldenGrain, readonly string[]> = {
  account: ['plan', 'city'],
  company: ['industry', 'city'],
  person: ['job_title', 'city'],
  household: ['city'],
}

/** Turns matches, best first, into hits: each customer once, unseen ones left out, at most `most`. */
export async function nameHits(ctx: TxCtx, matches: readonly Match[], most: number): Promise<LookupHit[]> {
  const best = [...new Map(matches.toReversed().map((match) => [match.entityId, match])).values()].reverse()
  best.sort((a, b) => b.score - a.score)
  const found = new Map<string, Omit<LookupHit, 'why'>>()
  for (const grain of goldenGrains) {
    const ids = best.filter((match) => match.grain === grain).map((match) => match.entityId)
    if (ids.length) for (const hit of await readHits(ctx, grain, ids)) found.set(hit.entityId, hit)
  }
  return best
    .flatMap((match) => {
      const hit = found.get(match.entityId)
      return hit ? [{ ...hit, why: match.why }] : []
    })
    .slice(0, most)
}

type Row = {
  entity_id: string
  number: number
  sources: SourceKey[]
  confidence: number
  open_pairs: number
  masked: Record<string, string>
} & Record<string, unknown>

async function readHits(ctx: TxCtx, grain: GoldenGrain, ids: readonly string[]): Promise<Omit<LookupHit, 'why'>[]> {
  const readable = readableGoldenColumns(grain, ctx.actor.role as Role)
  const fields = ['name', ...besides[grain]].filter((column) => readable.includes(column))
  const columns = ['entity_id', 'number', 'sources', 'confidence', 'open_pairs', 'masked', ...fields]
  const rows = await ctx.tx.execute<Row>(sql`
    select ${sql.raw(columns.join(', '))} from ${sql.raw(`golden_${grain}`)} where entity_id = any (${sql.param([...ids])}::uuid[])`)
  // What tells look-alikes apart is theirs to say: whoever must ask first is not told here.
  const guarded = may(ctx.actor.role, 'customer.confirm') && ctx.actor.role !== 'system'
  const text = (row: Row, field: string) => (typeof row[field] === 'string' ? row[field] : row.masked[field])
  return rows.map((row) => ({
    grain,
    entityId: row.entity_id,
    code: entityCode(grain, row.number),
    name: text(row, 'name') ?? 'No name',
    sub: (row.open_pairs > 0 && guarded ? [] : besides[grain])
      .map((field) => text(row, field))
      .filter(Boolean)
      .join(', '),
    sources: row.sources,
    confidence: row.confidence,
    openPairs: row.open_pairs,
  }))
}
