import { type Answer, decide, type Formula, formulaOf, type Leaf, no, openLeaves, unknown, yes } from './formula'
import { leafGroups, type LeafGroup } from './leaf-groups'
import { type Implications, implications } from './implied'
import type { Comparison } from './level'
import type { FeatureTable } from './table'

/**
 * The questions of a comparison in the order in which they are best asked: equal and known values first, all at once, then
 * groups of leaves, cheap ones first and none whose answers cannot matter any more. Grows as pairs come. `starts` says by the
 * first answers where to go, `next[width * node + answers]` where to go from a node: to a node, or minus one less the level.
 */
export class LevelTree {
  readonly leaves: Leaf[] = []
  /** Features asked for at the very first; two bits each, whether known and whether the same, are the index into `starts`. */
  readonly first: readonly string[]
  readonly groups: readonly LeafGroup[]
  readonly width: number
  readonly starts: Int32Array
  /** The group asked at each node. Node 0 is not used. */
  groupOf: Int32Array = new Int32Array(64)
  next: Int32Array
  private readonly answers: (readonly Answer[])[] = [[]]
  private readonly needs: Formula
  private readonly levels: readonly Formula[]
  private readonly imply: Implications

  constructor(comparison: Comparison, table: FeatureTable) {
    this.needs = { any: comparison.needs.map((known) => formulaOf({ known }, this.leaves)) }
    this.levels = comparison.levels.map(({ when }) => formulaOf(when, this.leaves))
    this.imply = implications(this.leaves, (name) => table.features.get(name)?.type)
    const { first, groups } = leafGroups(this.leaves, table)
    this.first = first
    this.groups = groups
    this.width = 2 ** Math.max(1, ...groups.map(({ leaves }) => leaves.length))
    this.starts = new Int32Array(4 ** first.length)
    this.next = new Int32Array(64 * this.width)
  }

  /** Where the first answers lead, two bits for each feature in `first`. */
  begin(bits: number): number {
    const answers = this.leaves.map((): Answer => unknown)
    this.leaves.forEach((leaf, at) => {
      const [feature, bit] = 'known' in leaf ? [leaf.known, 0] : 'same' in leaf ? [leaf.same, 1] : ['', 0]
      const place = this.first.indexOf(feature)
      if (place >= 0) this.imply(answers, at, (bits >> (2 * place + bit)) & 1 ? yes : no)
    })
    const made = this.nodeFor(answers)
    this.starts[bits] = made
    return made
  }

  /** Where the answers of a node's group lead, a bit for each of its leaves. */
  grow(node: number, bits: number): number {
    const answers = [...(this.answers[node] ?? [])]
    this.note(answers, this.groups[this.groupOf[node] ?? 0]?.leaves ?? [], bits)
    const made = this.nodeFor(answers)
    this.next[this.width * node + bits] = made
    return made
  }

  private note(answers: Answer[], leaves: readonly number[], bits: number): void {
    leaves.forEach((leaf, at) => {
      if (answers[leaf] === unknown) this.imply(answers, leaf, (bits >> at) & 1 ? yes : no)
    })
  }

  private nodeFor(answers: Answer[]): number {
    const asked = this.asked(answers)
    if (typeof asked === 'number') return -1 - asked
    const node = this.answers.push(answers) - 1
    if (node >= this.groupOf.length) {
      this.groupOf = enlarged(this.groupOf)
      this.next = enlarged(this.next)
    }
    this.groupOf[node] = asked.group
    return node
  }

  /** The level, as a number, where it is settled; else what to ask. */
  private asked(answers: readonly Answer[]): number | { group: number } {
    const known = decide(this.needs, answers)
    if (known === no) return 0
    if (known === unknown) return { group: this.cheapest(this.needs, answers) }
    for (const [at, level] of this.levels.entries()) {
      const holds = decide(level, answers)
      if (holds === yes) return at + 1
      if (holds === unknown) return { group: this.cheapest(level, answers) }
    }
    return this.levels.length + 1
  }

  private cheapest(formula: Formula, answers: readonly Answer[]): number {
    const open = openLeaves(formula, answers)
    const cost = (at: number) => this.groups[at]?.cost ?? 0
    const groups = open.map((leaf) => this.groups.findIndex(({ leaves }) => leaves.includes(leaf)))
    return groups.reduce((best, at) => (cost(at) < cost(best) ? at : best), groups[0] ?? 0)
  }
}

function enlarged(array: Int32Array): Int32Array {
  const more = new Int32Array(array.length * 2)
  more.set(array)
  return more
}
