import { sql } from 'drizzle-orm'
import { type AskedAgain, asksAgain, evidenceChanges, saidChanges } from '@/model/identity/asked-again'
import { heldLevels } from '@/model/identity/held-levels'
import type { DecidedApart, Look, RefusedJoin } from '@/server/identity/decided-pairs'
import type { TxCtx } from '@/server/spine/ctx'
import { explainPairs } from './explain-pairs'
import type { GrainModel } from './grain-model'

/**
 * Which pairs that a person decided are different are to be asked about again, by `a b`: those that would be asked about
 * (`wanted`) and whose evidence has changed since in favour of one customer. Without a record that came, went or changed,
 * only a rule that would join them now is a change; what a new model makes of the same content is none. A decision that no
 * look was kept of, such as a cut, is looked at now. Needs the identity lock; runs as the pipeline; again, it writes nothing.
 */
export async function changedSince(
  ctx: TxCtx,
  model: GrainModel,
  decided: ReadonlyMap<string, DecidedApart>,
  wanted: Pick<ReadonlyMap<string, unknown>, 'has'>,
  refused: ReadonlyMap<string, RefusedJoin>,
): Promise<Map<string, AskedAgain>> {
  const rulesOf = (key: string) => refused.get(key)?.rules ?? []
  const looked = [...decided].filter(([key, one]) => {
    if (!isWhole(model, one.look)) return true
    if (one.look.content === one.content) return one.look.version !== model.version || isNewRule(one.look, rulesOf(key))
    return wanted.has(key)
  })
  const explained = await explainPairs(
    ctx,
    model,
    looked.map(([, one]) => one),
  )
  const again = new Map<string, AskedAgain>()
  const kept: { edgeId: string; look: Look }[] = []
  for (const [at, [key, one]] of looked.entries()) {
    const levels = explained[at]?.levels
    if (!levels) continue
    const { look, content } = one
    const rules = rulesOf(key)
    if (!isWhole(model, look)) {
      kept.push({ edgeId: one.edgeId, look: { version: model.version, levels, rules, content } })
      continue
    }
    const same = look.content === content
    if (same && look.version !== model.version)
      kept.push({ edgeId: one.edgeId, look: { ...look, version: model.version, levels } })
    const before = heldLevels(model.plan, model.parameters, same ? levels : look.levels, look.rules)
    const now = heldLevels(model.plan, model.parameters, levels, rules)
    const changes = before && now ? evidenceChanges(before, now) : []
    if (!wanted.has(key) || !asksAgain('different', changes)) continue
    const { decidedBy, decidedAt } = one
    again.set(key, { verdict: 'different', decidedBy, decidedAt, changes: saidChanges(changes) })
  }
  if (kept.length) await keepLooks(ctx, kept)
  return again
}

const isWhole = ({ plan }: GrainModel, look: Look | null): look is Look =>
  look !== null && look.levels.length === plan.comparisons.length

const isNewRule = (look: Look, rules: readonly string[]): boolean => rules.some((rule) => !look.rules.includes(rule))

async function keepLooks(ctx: TxCtx, kept: readonly { edgeId: string; look: Look }[]): Promise<void> {
  await ctx.tx.execute(sql`
    update identity_edge e set evidence = e.evidence || jsonb_build_object('look', k.look)
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as k("edgeId" uuid, look jsonb) where e.edge_id = k."edgeId"`)
}
