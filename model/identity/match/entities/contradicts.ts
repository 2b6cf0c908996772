import type { MatchPlan } from '../plan'

/**
 * Outcomes, by comparison, that keep a pair from being called likely: another day of birth than a slip of the pen explains,
 * another tax id, another first name. `different` is where no level holds.
 */
const contradictions: Readonly<Record<string, readonly string[]>> = {
  date_birthday: ['same_year', 'near_year', 'different'],
  id_tax_id: ['different'],
  name: ['some_words', 'family', 'part', 'words', 'different'],
}

/**
 * Whether two sides differ in what one customer has only one of. `levels` are those of the plan's comparisons. However
 * much else agrees, such as of father and son or of twins at one address, it is for a person to look twice.
 */
export function contradicts({ comparisons }: MatchPlan, levels: readonly number[]): boolean {
  return comparisons.some(({ key, levels: steps }, k) => {
    const level = levels[k] ?? 0
    return level > 0 && (contradictions[key] ?? []).includes(steps[level - 1]?.key ?? 'different')
  })
}
