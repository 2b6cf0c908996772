import type { FeatureType } from './feature'
import { type Answer, decide, type Formula, formulaOf, type Leaf, no, openLeaves, unknown, yes } from './formula'
import { type Implications, implications } from './implied'
import type { Comparison } from './level'

/**
 * The questions of a comparison in the order in which they are best asked, each once at most, cheap ones first and none whose
 * answer cannot matter any more. Grows as pairs come: `next[2 * node + answer]` is the next node, or minus one less the level.
 */
export class LevelTree {
  readonly leaves: Leaf[] = []
  /** The leaf asked at each node. Node 0 is not used. */
  leafOf = new Int32Array(64)
  next = new Int32Array(128)
  /** Where every pair begins; below 0 where there is nothing to ask. */
  readonly root: number
  private readonly answers: (readonly Answer[])[] = [[]]
  private readonly needs: Formula
  private readonly levels: readonly Formula[]
  private readonly imply: Implications

  constructor(
    comparison: Comparison,
    typeOf: (feature: string) => FeatureType | undefined,
    private readonly costOf: (leaf: Leaf) => number,
  ) {
    this.needs = { any: comparison.needs.map((known) => formulaOf({ known }, this.leaves)) }
    this.levels = comparison.levels.map(({ when }) => formulaOf(when, this.leaves))
    this.imply = implications(this.leaves, typeOf)
    this.root = this.nodeFor(this.leaves.map(() => unknown))
  }

  /** The node, or minus one less the level, that follows an answer at a node. */
  grow(node: number, holds: boolean): number {
    const answers = [...(this.answers[node] ?? [])]
    this.imply.answer(answers, this.leafOf[node] ?? 0, holds ? yes : no)
    const made = this.nodeFor(answers)
    this.next[2 * node + (holds ? 1 : 0)] = made
    return made
  }

  private nodeFor(answers: Answer[]): number {
    const asked = this.asked(answers)
    if (typeof asked === 'number') return -1 - asked
    const node = this.answers.push(answers) - 1
    if (node >= this.leafOf.length) {
      this.leafOf = enlarged(this.leafOf)
      this.next = enlarged(this.next)
    }
    this.leafOf[node] = asked.leaf
    return node
  }

  /** The level, as a number, where it is settled; else what to ask. */
  private asked(answers: readonly Answer[]): number | { leaf: number } {
    const known = decide(this.needs, answers)
    if (known === no) return 0
    if (known === unknown) return { leaf: this.cheapest(this.needs, answers) }
    for (const [at, level] of this.levels.entries()) {
      const holds = decide(level, answers)
      if (holds === yes) return at + 1
      if (holds === unknown) return { leaf: this.cheapest(level, answers) }
    }
    return this.levels.length + 1
  }

  private cheapest(formula: Formula, answers: readonly Answer[]): number {
    const open = openLeaves(formula, answers)
    const cost = (leaf: number) => this.costOf(this.leaves[leaf] ?? { known: '' })
    const best = open.reduce((least, leaf) => (cost(leaf) < cost(least) ? leaf : least), open[0] ?? 0)
    const first = this.imply.needsOf(best).find((leaf) => answers[leaf] === unknown && 2 * cost(leaf) < cost(best))
    return first ?? best
  }
}

function enlarged(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(array.length * 2)
  more.set(array)
  return more
}
