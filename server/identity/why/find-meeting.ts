import type { GoldenGrain } from '@/model/grains'
import { blockRules } from '@/model/identity/match/block/block-rules'
import { grainPlans } from '@/model/identity/match/grain-plans'
import { keysInPlace } from '@/server/identity/match/keys-in-place'
import type { TxCtx } from '@/server/spine/ctx'
import type { ComparedRecord } from './load-records'
import { sayBlockRule } from './say-block-rule'

/** Whether two sides come to be compared at all, and by which blocking rules. */
export type BlockVerdict = { meet: boolean; rules: { key: string; label: string }[]; sentence: string }

/** Looks for blocking keys that a record of the one side and a record of the other share, as they are in place now. */
export async function findMeeting(
  ctx: TxCtx,
  grain: GoldenGrain,
  left: readonly ComparedRecord[],
  right: readonly ComparedRecord[],
): Promise<BlockVerdict> {
  const plan = grainPlans[grain]
  const keyed = await keysInPlace(ctx, grain, [...left, ...right])
  const ofLeft = new Set(left.map((record) => record.recordId))
  const keys = (mine: boolean) =>
    new Map(
      keyed
        .filter((record) => ofLeft.has(record.recordId) === mine)
        .flatMap((record) => record.keys.map(({ key, rule }) => [key, rule] as const)),
    )
  const theirs = keys(false)
  const shared = new Set([...keys(true)].filter(([key]) => theirs.has(key)).map(([, rule]) => rule))
  const rules = blockRules(plan)
    .filter((_, at) => shared.has(at))
    .map(({ key, parts }) => ({ key, label: sayBlockRule(parts) }))
  return { meet: rules.length > 0, rules, sentence: say(rules.map((rule) => rule.label)) }
}

function say(labels: readonly string[]): string {
  const [first, ...more] = labels
  if (!first) return 'They would not be compared: no blocking rule brings them together.'
  if (!more.length) return `They are compared because they agree in ${first}.`
  return `They are compared because they agree in ${first}, and by ${more.length === 1 ? 'one other rule' : `${more.length} other rules`}.`
}
