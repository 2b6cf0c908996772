import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import type { LabelLine, LineFault } from './read-labels'

/** A line whose records are known: the smaller id first. */
export type FoundLabel = { line: number; a: string; b: string; grain: string; same: boolean; note: string | null }

type Row = { at: number; side: 'a' | 'b'; record_id: string; grain: string | null; withdrawn: boolean }
type Known = { recordId: string; grain: string }

/** Finds the records that lines name. What cannot be taken comes back as faults, each with its line and why. */
export async function findLabelled(
  ctx: TxCtx,
  lines: readonly LabelLine[],
): Promise<{ found: FoundLabel[]; faults: LineFault[] }> {
  const records = await recordsOf(ctx, lines)
  const seen = new Map<string, FoundLabel>()
  const faults: LineFault[] = []
  for (const [at, line] of lines.entries()) {
    const judged = judge(line, records.get(`${at} a`), records.get(`${at} b`))
    if (typeof judged === 'string') {
      faults.push({ line: line.line, reason: judged })
      continue
    }
    const before = seen.get(`${judged.a} ${judged.b}`)
    if (before && before.same !== judged.same)
      faults.push({ line: line.line, reason: `contradicts line ${before.line} about the same pair` })
    else if (!before) seen.set(`${judged.a} ${judged.b}`, judged)
  }
  return { found: [...seen.values()], faults }
}

function judge(line: LabelLine, a: Known | string | undefined, b: Known | string | undefined): FoundLabel | string {
  if (line.verdict !== 'same' && line.verdict !== 'different')
    return `says “${line.verdict}” as verdict; it must be same or different`
  for (const [side, known] of [
    [line.a, a],
    [line.b, b],
  ] as const) {
    if (typeof known === 'string') return `${known}: ${side.source} ${side.object} ${side.externalId}`
    if (!known) return `names a record nobody knows: ${side.source} ${side.object} ${side.externalId}`
  }
  if (!a || !b || typeof a === 'string' || typeof b === 'string') return 'could not be read'
  if (a.recordId === b.recordId) return 'names one record twice'
  if (a.grain !== b.grain) return `compares ${a.grain} with ${b.grain}`
  const [first, second] = a.recordId < b.recordId ? [a, b] : [b, a]
  return {
    line: line.line,
    a: first.recordId,
    b: second.recordId,
    grain: a.grain,
    same: line.verdict === 'same',
    note: line.note || null,
  }
}

async function recordsOf(ctx: TxCtx, lines: readonly LabelLine[]): Promise<Map<string, Known | string>> {
  const asked = lines.flatMap((line, at) => [
    { at, side: 'a', source: line.a.source, object: line.a.object, external_id: line.a.externalId },
    { at, side: 'b', source: line.b.source, object: line.b.object, external_id: line.b.externalId },
  ])
  const rows = await ctx.tx.execute<Row>(sql`
    select w.at, w.side, r.record_id, r.grain, r.withdrawn_at is not null as withdrawn
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as w(at integer, side text, source text, object text, external_id text)
    join source_record r on r.source = w.source and r.object = w.object and r.external_id = w.external_id`)
  return new Map(
    rows.map((row) => {
      const key = `${row.at} ${row.side}`
      if (row.withdrawn) return [key, 'names a record that was withdrawn']
      return [key, row.grain ? { recordId: row.record_id, grain: row.grain } : 'names a fact, not a customer']
    }),
  )
}
