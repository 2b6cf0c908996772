import type { Condition } from './level'

/** A condition that asks one thing of one feature (or two that changed places). */
export type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>

/** A condition whose leaves are numbers: places in a list in which each leaf stands once. */
export type Formula = { leaf: number } | { all: readonly Formula[] } | { any: readonly Formula[] } | { not: Formula }

/** What is known of a leaf: 0 nothing yet, 1 it holds, 2 it does not. */
export type Answer = 0 | 1 | 2

export const [unknown, yes, no]: readonly [0, 1, 2] = [0, 1, 2]

/** Takes a condition apart. Leaves that are not in `leaves` are added. */
export function formulaOf(when: Condition, leaves: Leaf[]): Formula {
  if ('all' in when) return { all: when.all.map((one) => formulaOf(one, leaves)) }
  if ('any' in when) return { any: when.any.map((one) => formulaOf(one, leaves)) }
  if ('not' in when) return { not: formulaOf(when.not, leaves) }
  const name = JSON.stringify(when)
  const found = leaves.findIndex((leaf) => JSON.stringify(leaf) === name)
  return { leaf: found === -1 ? leaves.push(when) - 1 : found }
}

/** What the answers by now say of a formula. */
export function decide(formula: Formula, answers: readonly Answer[]): Answer {
  if ('leaf' in formula) return answers[formula.leaf] ?? unknown
  if ('not' in formula) return opposite(decide(formula.not, answers))
  const [parts, settles] = 'all' in formula ? ([formula.all, no] as const) : ([formula.any, yes] as const)
  let isOpen = false
  for (const part of parts) {
    const answer = decide(part, answers)
    if (answer === settles) return settles
    isOpen ||= answer === unknown
  }
  return isOpen ? unknown : opposite(settles)
}

/** Leaves that may still settle a formula that is not settled. */
export function openLeaves(formula: Formula, answers: readonly Answer[]): number[] {
  if (decide(formula, answers) !== unknown) return []
  if ('leaf' in formula) return [formula.leaf]
  if ('not' in formula) return openLeaves(formula.not, answers)
  return ('all' in formula ? formula.all : formula.any).flatMap((part) => openLeaves(part, answers))
}

const opposite = (answer: Answer): Answer => (answer === yes ? no : answer === no ? yes : unknown)
