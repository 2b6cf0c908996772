import { grains } from '../../grains'
import { ruleLabel } from '../identifier-kinds'
import type { JoinRule } from './join-rule'
import type { JudgedIdentifier, Verdict } from './judge-rules'

/** A verdict in words. The identifier itself is not said: not everybody who may read the reason may read the value. */
export function ruleSentence(
  rule: JoinRule,
  verdict: Verdict,
  shared: JudgedIdentifier | null,
  known: { left: boolean; right: boolean },
): string {
  const label = ruleLabel(rule.kind)
  const noun = label.replace(/^Same /, '')
  const many = grains[rule.grain].plural.toLowerCase()
  switch (verdict) {
    case 'joins':
      return `${label}: they are joined by it.`
    case 'clash':
      return `Each has another ${noun}, and one customer has one: they are kept apart.`
    case 'too_many':
      return shared && (shared.records ?? 0) > rule.shareLimit
        ? `${label}, but ${shared.records} records share it and ${rule.shareLimit} are the most that count, so it joins nobody.`
        : `${label}, but one system has two ${many} under it, so it says what they belong to, not that they are one.`
    case 'junk':
      return shared?.learned
        ? `${label}, but it was learned that many strangers share it, so it joins nobody.`
        : `${label}, but the value stands for nobody in particular, so it joins nobody.`
    case 'unverified':
      return `${label}, but it was not verified on both sides, so it is evidence only.`
    case 'lookalike':
      return shared
        ? `${label}, but one of the two is written in look-alike letters, so it is evidence only.`
        : `The ${noun}s look alike but are not equal, so they join nobody.`
    case 'evidence':
      return `${label}; for ${many} it never joins by itself and is weighed as evidence.`
    case 'not_shared':
      return notShared(noun, known)
  }
}

function notShared(noun: string, { left, right }: { left: boolean; right: boolean }): string {
  if (left && right) return `No ${noun} in common.`
  return left || right ? `Only one of the two has an identifier of this kind: ${noun}.` : `Neither has this: ${noun}.`
}
