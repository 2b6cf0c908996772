import { Waterfall } from '@/components/charts/waterfall'
import { formatNumber } from '@/components/format/format-number'
import type { Weights } from '@/server/identity/why/why'
import { sayOdds } from './say-odds'

/** How the match weight of two comes about: the starting point, each comparison and the sum, in bits. */
export function WeightWaterfall({ weights, receipt }: { weights: Weights; receipt?: string }) {
  const bits = (weight: number) => formatNumber(weight / 1000, { digits: 1, sign: true })
  const lines = weights.lines.map((line) => ({
    key: line.key,
    label: line.label,
    why: line.left || line.right ? `${line.sentence}${valuesOf(line)}` : line.sentence,
    value: (line.weight + line.rarity) / 1000,
    text: bits(line.weight + line.rarity),
    kind: 'step' as const,
  }))
  const start = {
    key: 'prior',
    label: 'Starting point',
    why: sayOdds(weights.prior / 1000, 'before looking'),
    value: weights.prior / 1000,
    text: bits(weights.prior),
    kind: 'start' as const,
  }
  const total = {
    key: 'total',
    label: 'Total',
    why: sayOdds(weights.total / 1000),
    value: weights.total / 1000,
    text: bits(weights.total),
    kind: 'sum' as const,
  }
  return (
    <Waterfall
      caption={`How the match weight of ${bits(weights.total)} comes about`}
      rows={[start, ...lines, total].map((row) => ({ ...row, receipt }))}
      zero
      ticks={[{ at: 0, label: '0' }]}
    />
  )
}

function valuesOf({ level, left, right }: Weights['lines'][number]): string {
  if (level === 'unknown') return ''
  return left === right ? `: ${left}` : `: ${left || 'none'} and ${right || 'none'}`
}
