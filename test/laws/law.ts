import type { History } from './history'
import { perform } from './accept'
import { emptyWorld, type World } from './world'

/** A history carried out: the world after each act, and at the end. */
export type Run = { history: History; steps: readonly World[]; end: World }

/** `idle`: the history gives the law nothing to try. */
export type Finding = 'held' | 'idle' | { wrong: string }

/** One law of identity as a predicate over a history. */
export type Law = { number: number; sentence: string; check: (run: Run) => Finding }

/** Carries a history out in memory, from nothing. */
export function conduct(history: History): Run {
  const steps: World[] = []
  let world = emptyWorld()
  for (const act of history.acts) {
    world = perform(world, act)
    steps.push(world)
  }
  return { history, steps, end: world }
}

/** Held where both are one; otherwise names the first lines that differ. */
export function alike(found: string, wanted: string, what: string): Finding {
  if (found === wanted) return 'held'
  const [here, there] = [found.split('\n'), wanted.split('\n')]
  const extra = here.filter((line) => !there.includes(line))
  const missing = there.filter((line) => !here.includes(line))
  return {
    wrong: `${what}\n  there is: ${extra.join('\n            ')}\n  should be: ${missing.join('\n             ')}`,
  }
}

/** The first finding that is wrong, else held; idle where there are none. */
export function allOf(findings: readonly Finding[]): Finding {
  const told = findings.filter((finding) => finding !== 'idle')
  return told.find((finding) => finding !== 'held') ?? (told.length ? 'held' : 'idle')
}
