import { sql } from 'drizzle-orm'
import { type Agreement, agreementOf } from '@/model/identity/certify/agreement'
import { type Certificate, certificateOf, type Findings } from '@/model/identity/certify/certificate'
import { type Verdict, verdictOf } from '@/model/identity/certify/verdict'
import type { TxCtx } from '@/server/spine/ctx'
import type { BatchRow } from './batch-row'
import { mergeablePairs } from './mergeable-pairs'

/** A pair of a batch with what its reviewers made of it. `verdict` is null while an answer is missing. */
export type JudgedPair = {
  a: string
  b: string
  kind: 'sample' | 'probe' | 'rest'
  known: 'same' | 'different' | null
  place: number | null
  version: number
  probability: number
  answers: Verdict[]
  verdict: Verdict | null
}

export type BatchFindings = {
  found: Findings
  /** Answers that are still missing, of all reviewers. */
  missing: number
  /** Pairs that changed since the batch was drawn, and pairs whose chain would join what must stay apart: left as they are. */
  changed: number
  conflicts: number
  agreement: Agreement | null
  certificate: Certificate
  /** What would be done: merged when certified, merged in any case, declared different. */
  merge: JudgedPair[]
  sampledSame: JudgedPair[]
  apart: JudgedPair[]
  /** Sampled pairs that were not called the same, and known pairs that were got wrong. */
  errors: JudgedPair[]
  wrongProbes: JudgedPair[]
}

/** Works out from the answers what a batch comes to. Only reads. What changed since the draw counts neither as drawn nor as sampled. */
export async function batchFindings(ctx: TxCtx, batch: BatchRow): Promise<BatchFindings> {
  const reviewers = batch.secondReviewer ? 2 : 1
  const all = (await pairsOf(ctx, batch)).map((pair) => ({ ...pair, verdict: verdictOf(pair.answers, reviewers) }))
  const probes = all.filter((pair) => pair.kind === 'probe' && pair.there)
  const pairs = all.filter((pair) => pair.kind !== 'probe' && pair.asDrawn)
  const sample = pairs.filter((pair) => pair.kind === 'sample')
  const judged = (verdict: Verdict) => sample.filter((pair) => pair.verdict === verdict)
  const apart = judged('different')
  const candidates = [...judged('same'), ...pairs.filter((pair) => pair.kind === 'rest')]
  const { kept: merge, left } = await mergeablePairs(ctx, candidates, apart)
  const known = (answer: 'same' | 'different') => probes.filter((pair) => pair.known === answer)
  const wrongProbes = probes.filter((pair) => pair.verdict === (pair.known === 'same' ? 'different' : 'same'))
  const found: Findings = {
    pairs: pairs.length,
    sample: sample.length,
    different: apart.length,
    unsure: sample.length - judged('same').length - apart.length,
    knownDifferent: known('different').length,
    missed: wrongProbes.filter((pair) => pair.known === 'different').length,
    knownSame: known('same').length,
    rejected: wrongProbes.filter((pair) => pair.known === 'same').length,
    mergeable: merge.length,
  }
  const shown = [...sample, ...probes]
  return {
    found,
    missing: shown.reduce((sum, pair) => sum + Math.max(0, reviewers - pair.answers.length), 0),
    changed: all.filter((pair) => pair.kind !== 'probe' && !pair.asDrawn).length,
    conflicts: left.length,
    agreement: agreementOf(shown.flatMap(({ answers: [x, y] }) => (x && y ? [[x, y] as const] : []))),
    certificate: certificateOf(found, batch.target, batch.sureness),
    merge,
    sampledSame: (await mergeablePairs(ctx, judged('same'), apart)).kept,
    apart,
    errors: all.filter((pair) => pair.kind === 'sample' && pair.verdict && pair.verdict !== 'same'),
    wrongProbes,
  }
}

/** Every pair with its answers, the drawer's first. `asDrawn` where it still waits as it did then, each side a customer of its own; `there` where both records are. */
function pairsOf(ctx: TxCtx, batch: BatchRow) {
  return ctx.tx.execute<Omit<JudgedPair, 'verdict'> & { asDrawn: boolean; there: boolean }>(sql`
    select p.record_a as a, p.record_b as b, p.kind, p.known, p.place, p.version, coalesce(c.probability, 0) as probability,
      coalesce(c.status = 'open' and c.version = p.version, false) as "asDrawn",
      (select count(*) = 2 from source_record r where r.record_id in (p.record_a, p.record_b) and r.withdrawn_at is null) as there, coalesce(s.answers, '{}') as answers
    from batch_pair p left join candidate_pair c using (record_a, record_b) left join (
      select record_a, record_b, array_agg(verdict order by user_id <> ${batch.drawnBy}::uuid, at) as answers
      from batch_answer where batch_id = ${batch.batchId}::uuid group by 1, 2) s using (record_a, record_b)
    where p.batch_id = ${batch.batchId}::uuid order by p.place, p.record_a, p.record_b`)
}
