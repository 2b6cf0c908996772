import type { HeldLevel } from './asked-again'
import { unknown } from './asked-again'
import { ruleLabel } from './identifier-kinds'
import type { ModelParameters } from './match/parameters'
import type { MatchPlan } from './match/plan'

/** A rule that would join two customers says more than any likeness, thousandths of a bit. */
const ruleWeight = 20_000

/**
 * What the comparisons of a plan and the rules that would join say of a pair, each in words and weighed by this model. The
 * count of a shared value is left out of the words. `levels` are those of the plan's comparisons; null where they are of another plan.
 */
export function heldLevels(
  plan: MatchPlan,
  parameters: ModelParameters,
  levels: readonly number[],
  rules: readonly string[],
): HeldLevel[] | null {
  if (levels.length !== plan.comparisons.length) return null
  const compared = plan.comparisons.map(({ key, label, levels: steps, otherwise }, k): HeldLevel => {
    const at = levels[k] ?? 0
    const step = at === 0 ? undefined : steps[at - 1]
    return {
      key,
      label,
      level: at === 0 ? unknown : (step?.key ?? 'different'),
      said: at === 0 ? 'Not known of both' : uncounted(step?.sentence ?? otherwise),
      weight: parameters.comparisons[k]?.weights[at] ?? 0,
    }
  })
  return [...compared, ...rules.map(joining)]
}

const joining = (rule: string): HeldLevel => ({
  key: `rule ${rule}`,
  label: 'Rule',
  level: 'joins',
  said: `${ruleLabel(rule)}; the rule that would join them was stopped`,
  weight: ruleWeight,
})

const uncounted = (sentence: string): string => sentence.replace(/; \{count\}.*$/, '')
