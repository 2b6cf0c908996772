import type { Grain } from '@/model/grains'
import type { PairPart } from '@/model/identity/match/score-pair'
import type { BlockVerdict } from './find-meeting'
import type { RuleLine } from './judge-sides'

/** One of the two that are asked about. `entityId` is its present customer, also where the id asked for has retired. */
export type WhySide = {
  asked: string
  recordId: string
  entityId: string
  grain: Grain
  code: string
  name: string
  /** What the record is called in its own system: `CRM contact CP-17`. */
  label: string
  records: number
  retired: boolean
}

/** The match weight of the two: prior and lines add up to `total`. Probability as people are told it. */
export type Weights = {
  modelVersion: number
  prior: number
  /** Thousandths of a bit: the weight of a level with the rarity of what is shared. */
  lines: PairPart[]
  total: number
  probability: number
  calibrated: boolean
  decisions: number
}

/** One edge on the way from one record to the other. */
export type LinkLine = { key: string; sentence: string; certainty: number; weakest: boolean }

/** What keeps the two apart whatever speaks for them. */
export type VetoLine = { because: 'person' | 'clash'; sentence: string }

/** Two organisations that are near relations, and which of them is the parent; null for branches of one house. */
export type WhyRelation = { parent: 'a' | 'b' | null; sentence: string }

/**
 * `one`: joined. `apart`: a guard or a person keeps them apart. `waits`: in the queue. `related`: parent and subsidiary, or
 * branches of one house. `nothing`: no join, no question. `strange`: never compared.
 */
export type Verdict = 'one' | 'apart' | 'waits' | 'related' | 'nothing' | 'strange'

/** Why two records or customers are one, or are not. Sentences are plain and complete; the first says the answer. */
export type Why = {
  verdict: Verdict
  sentence: string
  because: string[]
  change: string[]
  /** Whether the two records themselves were compared, or all records of both customers. */
  scope: 'records' | 'customers'
  a: WhySide
  b: WhySide
  weights: Weights | null
  blocking: BlockVerdict | null
  rules: RuleLine[]
  vetoes: VetoLine[]
  path: LinkLine[]
  relation: WhyRelation | null
  /** Their place in the review queue, if they ever had one. */
  pair: { recordA: string; recordB: string; status: string; reason: string } | null
}
