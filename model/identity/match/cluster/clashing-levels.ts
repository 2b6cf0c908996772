import type { ModelParameters } from '../parameters'
import type { MatchPlan } from '../plan'

/** From which weight on an outcome that the data taught is a contradiction, thousandths of a bit. */
const telling = -2000

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
    const against = (weight: number | undefined) => (weight ?? 0) <= telling
    const weights = parameters.comparisons[k]?.weights ?? []
    return keys.map((name, level) => ({
      proves: isId && (name === 'same' || name === 'both'),
      never: name !== undefined && (never[key] ?? []).includes(name),
      clashes:
        name !== undefined &&
        ((isId && name === 'different' && against(weights[level])) ||
          (isBirth && otherDay.includes(name) && against(weights[levels.length + 1])) ||
          (unlessSameId[key] ?? []).includes(name)),
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
