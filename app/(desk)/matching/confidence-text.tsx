import { formatNumber } from '@/components/format/format-number'

type Props = { probability: number; calibrated: boolean; decisions: number }

/**
 * How sure we are of a pair, in words: the share decisions have confirmed, with how many they were, or plainly that
 * nothing has confirmed it yet. Takes what `confidenceOf` gives.
 */
export function ConfidenceText({ probability, calibrated, decisions }: Props) {
  if (!calibrated) {
    return (
      <span className="text-ink-3">
        not yet calibrated
        {decisions > 0 ? `: ${formatNumber(decisions)} judged so far` : ': nobody has judged enough pairs'}
      </span>
    )
  }
  return (
    <span>
      {probability.toFixed(2)} <span className="text-ink-3">confirmed by {formatNumber(decisions)} judged pairs</span>
    </span>
  )
}
