import type { Grain } from '../../grains'
import { identifierKind } from '../identifier-kinds'
import { isJunk } from '../junk-values'
import { isStyledEmail } from '../normalise/email'
import { looksLike } from '../normalise/looks-like'
import { type JoinRule, joinRule } from './join-rule'
import { ruleSentence } from './rule-sentence'

/** An identifier as rules judge it. `value` is normalised. What is not told is taken as harmless. */
export type JudgedIdentifier = {
  kind: string
  value: string
  verified: boolean
  raw?: string
  /** How many records of the grain carry it. */
  records?: number
  /** A system knows two records of the grain by it. */
  repeated?: boolean
  /** Learned to be of many strangers. */
  learned?: boolean
}

export type JudgedRecord = { grain: Grain; identifiers: readonly JudgedIdentifier[] }

export type Verdict = 'joins' | 'not_shared' | 'too_many' | 'junk' | 'unverified' | 'clash' | 'lookalike' | 'evidence'

/** Whether a rule fired between two records, or why not. `value` is the identifier it is about, where one is. */
export type RuleVerdict = { rule: JoinRule; verdict: Verdict; sentence: string; value: string | null }

/**
 * Which deterministic rules join two records and which do not, and why: one verdict for each kind of identifier that
 * either has, joins first. Of several shared values the one that proves most counts. `clash` means that a kind of which one
 * customer has a single value keeps the two apart. Records of two grains share nothing.
 */
export function judgeRules(a: JudgedRecord, b: JudgedRecord): RuleVerdict[] {
  const kinds = new Set([...a.identifiers, ...b.identifiers].map((one) => one.kind))
  const verdicts = [...kinds].map((kind) => {
    const rule = joinRule(kind, a.grain, identifierKind(kind))
    const of = (record: JudgedRecord) =>
      a.grain === b.grain ? record.identifiers.filter((one) => one.kind === kind) : []
    const { verdict, shared } = judge(rule, of(a), of(b))
    const known = { left: of(a).length > 0, right: of(b).length > 0 }
    return { rule, verdict, sentence: ruleSentence(rule, verdict, shared, known), value: shared?.value ?? null }
  })
  return verdicts.sort(
    (p, q) => order.indexOf(p.verdict) - order.indexOf(q.verdict) || (p.rule.kind < q.rule.kind ? -1 : 1),
  )
}

const order: readonly Verdict[] = [
  'joins',
  'clash',
  'too_many',
  'junk',
  'unverified',
  'lookalike',
  'evidence',
  'not_shared',
]

type Judged = { verdict: Verdict; shared: JudgedIdentifier | null }

function judge(rule: JoinRule, left: readonly JudgedIdentifier[], right: readonly JudgedIdentifier[]): Judged {
  const shared = left.flatMap((one) => {
    const other = right.find((two) => two.value === one.value)
    return other ? [judgeShared(rule, one, other)] : []
  })
  const best = shared.sort((p, q) => order.indexOf(p.verdict) - order.indexOf(q.verdict))[0]
  if (best) return best
  const meant = (all: readonly JudgedIdentifier[]) => all.filter((one) => !isJunk(one.kind, one.value))
  if (rule.exclusive && meant(left).length && meant(right).length) return { verdict: 'clash', shared: null }
  const alike =
    rule.kind === 'email' && left.some((one) => right.some((two) => looksLike(one.value) === looksLike(two.value)))
  return { verdict: alike ? 'lookalike' : 'not_shared', shared: null }
}

function judgeShared(rule: JoinRule, one: JudgedIdentifier, other: JudgedIdentifier): Judged {
  const both = {
    ...one,
    records: Math.max(one.records ?? 2, other.records ?? 2),
    learned: one.learned || other.learned,
  }
  const styled = rule.kind === 'email' && [one, other].some(({ raw }) => raw !== undefined && isStyledEmail(raw))
  const stops: readonly (readonly [Verdict, boolean])[] = [
    ['junk', rule.junk && (isJunk(rule.kind, one.value) || Boolean(both.learned))],
    ['evidence', !rule.joins],
    ['lookalike', styled],
    ['unverified', rule.needsVerified && !(one.verified && other.verified)],
    ['too_many', both.records > rule.shareLimit || (rule.oneEach && Boolean(one.repeated || other.repeated))],
  ]
  return { verdict: stops.find(([, holds]) => holds)?.[0] ?? 'joins', shared: both }
}
