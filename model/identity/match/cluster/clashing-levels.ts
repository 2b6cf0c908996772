import type { ModelParameters } from '../parameters'
import type { MatchPlan } from '../plan'

/** An outcome contradicts where at most this share of the pairs of one customer comes out so: where slips are more usual, it is none. */
const mostSlips = 0.125

/** Outcomes that nobody explains who is one customer. */
const never: Readonly<Record<string, readonly string[]>> = {
  bearer: ['party', 'junior'],
  generation: ['different'],
}

/** Outcomes that only an id in common explains: another first name of the same family, another day of birth than a slip gives. */
const unlessSameId: Readonly<Record<string, readonly string[]>> = { name: ['family'] }

const otherDay = ['same_year', 'near_year', 'different']

/** Makes the function that says whether the levels of two groups of records contradict their being one customer. */
export function clashingLevels(
  { comparisons }: MatchPlan,
  parameters: ModelParameters,
): (levels: ArrayLike<number>) => boolean {
  const rules = comparisons.map(({ key, levels }, k) => {
    const isId = key === 'ids' || key.startsWith('id_')
    const isBirth = key.startsWith('date_') && /birth|dob|born/.test(key)
    const keys = [undefined, ...levels.map((level) => level.key), 'different']
    const against = isId ? ['different'] : isBirth ? otherDay : (unlessSameId[key] ?? [])
    const m = parameters.comparisons[k]?.m ?? []
    const slips = keys.reduce((sum, name, level) => sum + (name && against.includes(name) ? (m[level] ?? 0) : 0), 0)
    return keys.map((name = '', level) => ({
      proves: isId && (name === 'same' || name === 'both'),
      never: level > 0 && (never[key] ?? []).includes(name),
      clashes: level > 0 && slips <= mostSlips && against.includes(name),
    }))
  })
  return (levels) => {
    let [proved, clashed] = [false, false]
    for (let k = 0; k < rules.length; k++) {
      const rule = rules[k]?.[levels[k] ?? 0]
      if (rule === undefined) continue
      if (rule.never) return true
      proved ||= rule.proves
      clashed ||= rule.clashes
    }
    return clashed && !proved
  }
}
