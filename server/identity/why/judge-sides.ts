import { sql } from 'drizzle-orm'
import type { Grain } from '@/model/grains'
import { ruleLabel } from '@/model/identity/identifier-kinds'
import { judgeRules, type JudgedIdentifier, type Verdict } from '@/model/identity/rules/judge-rules'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** What became of one deterministic rule between two sides, in a word and in a sentence. `value` is what both carry. */
export type RuleLine = { rule: string; label: string; verdict: Verdict; sentence: string; value: string | null }

type Known = Required<JudgedIdentifier> & { left: boolean }

/** Judges every kind of identifier that either side carries: does it join them, and if not, why not. */
export async function judgeSides(
  ctx: TxCtx,
  grain: Grain,
  left: readonly string[],
  right: readonly string[],
): Promise<RuleLine[]> {
  const known = await ctx.tx.execute<Known>(sql`
    select i.kind, i.value, min(i.raw) as raw, bool_or(i.verified) as verified, i.record_id = any(${uuidArray(left)}) as left,
      (select count(*)::int from identifier o where o.kind = i.kind and o.value = i.value and o.grain = i.grain) as records,
      exists (select from identifier o join source_record s on s.record_id = o.record_id
        where o.kind = i.kind and o.value = i.value and o.grain = i.grain group by s.source, s.object having count(*) > 1) as repeated,
      exists (select from learned_junk j where j.kind = i.kind and j.value = i.value and j.allowed_at is null) as learned
    from identifier i where i.record_id = any(${uuidArray([...left, ...right])}) and i.grain = ${grain}
    group by i.kind, i.value, i.grain, 5 order by 1, 2`)
  const side = (mine: boolean) => ({ grain, identifiers: known.filter((one) => one.left === mine) })
  return judgeRules(side(true), side(false)).map(({ rule, verdict, sentence, value }) => ({
    rule: rule.kind,
    label: ruleLabel(rule.kind),
    verdict,
    sentence,
    value,
  }))
}
