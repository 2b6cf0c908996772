import type { BlockIndex } from '@/model/identity/match/block/block-index'
import type { Chance } from '@/model/identity/match/chance-levels'
import type { FrozenKeys } from '@/model/identity/match/block/record-keys'
import type { RuleBlocks } from '@/model/identity/match/block/rule-blocks'
import type { ModelParameters } from '@/model/identity/match/parameters'
import type { MatchPlan } from '@/model/identity/match/plan'
import type { TermTable } from '@/model/identity/match/term'
import type { PackedTable } from './packed-table'

/** Pairs of rows with the packed levels of each. */
export type ScoredPairs = { left: Int32Array; right: Int32Array; rule: Uint8Array; patterns: Int32Array }

/** What tasks work on: sent to a worker thread once. */
export type Workpiece = { plan: MatchPlan; table: PackedTable; terms: TermTable }

/** A part of the work, small enough that the threads finish together. */
export type LinkTask =
  | { kind: 'blocks'; rule: number; frozen: FrozenKeys | null }
  | { kind: 'score'; index: BlockIndex; from: number; to: number }
  /** How often strangers agree. */
  | { kind: 'chance' }
  | { kind: 'weigh'; parameters: ModelParameters; pairs: ScoredPairs; weights: Int32Array; from: number; to: number }

export type TaskResult =
  | { kind: 'blocks'; blocks: RuleBlocks }
  | { kind: 'score'; scored: ScoredPairs }
  | { kind: 'chance'; chance: readonly Chance[] }
  /** The weights were written where the task said. */
  | { kind: 'weigh' }

export type ToWorker = { open: Workpiece } | { number: number; task: LinkTask }
export type FromWorker = { number: number; result: TaskResult } | { number: number; error: string }
