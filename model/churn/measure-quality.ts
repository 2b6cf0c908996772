/** What was said of an account on a day it was not learned from, and what came: 1 churned, 0 stayed. `account` groups its days. */
export type Foretold = { account: string; said: number; came: number }

/** A tenth of what was foretold, by what was said. */
export type Decile = { said: number; found: number; examples: number; churned: number }

/** How far a model can be believed. Lower log loss and Brier score are better; `auc` is the chance that of two accounts the one that left was said likelier to. */
export type Quality = {
  logLoss: number
  baseLogLoss: number
  brier: number
  baseBrier: number
  auc: number
  /** 95% interval; the days of one account count as one look. */
  aucLow: number
  aucHigh: number
  deciles: Decile[]
}

const clip = (share: number) => Math.min(1 - 1e-9, Math.max(1e-9, share))
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Measures what was foretold against always saying `baseRate`, a share of 1. */
export function measureQuality(foretold: readonly Foretold[], baseRate: number): Quality {
  const logLoss = (say: (one: Foretold) => number) =>
    mean(foretold.map((one) => -Math.log(one.came ? clip(say(one)) : 1 - clip(say(one)))))
  const brier = (say: (one: Foretold) => number) => mean(foretold.map((one) => (say(one) - one.came) ** 2))
  const { auc, error } = aucOf(foretold)
  return {
    logLoss: logLoss((one) => one.said),
    baseLogLoss: logLoss(() => baseRate),
    brier: brier((one) => one.said),
    baseBrier: brier(() => baseRate),
    auc,
    aucLow: Math.max(0, auc - 1.96 * error),
    aucHigh: Math.min(1, auc + 1.96 * error),
    deciles: decilesOf(foretold),
  }
}

/** Whether a model says more than the base rate: a smaller log loss, and a ranking that chance would not give. */
export const beatsBaseRate = (quality: Quality): boolean =>
  quality.logLoss < quality.baseLogLoss && quality.brier <= quality.baseBrier && quality.aucLow > 0.5

function decilesOf(foretold: readonly Foretold[]): Decile[] {
  const sorted = foretold.toSorted((a, b) => a.said - b.said || (a.account < b.account ? -1 : 1))
  return Array.from({ length: 10 }, (_, i) =>
    sorted.slice(Math.round((i * sorted.length) / 10), Math.round(((i + 1) * sorted.length) / 10)),
  )
    .filter((part) => part.length > 0)
    .map((part) => ({
      said: mean(part.map((one) => one.said)),
      found: mean(part.map((one) => one.came)),
      examples: part.length,
      churned: part.reduce((sum, one) => sum + one.came, 0),
    }))
}

/** Area under the curve with its standard error for grouped rows. Source: Obuchowski, Biometrics 53 (1997) 567. */
function aucOf(foretold: readonly Foretold[]): { auc: number; error: number } {
  const [left, stayed] = [foretold.filter((one) => one.came), foretold.filter((one) => !one.came)]
  if (!left.length || !stayed.length) return { auc: 0.5, error: 0.5 }
  const placeIn = (others: readonly Foretold[]) => {
    const sorted = others.map((one) => one.said).toSorted((a, b) => a - b)
    return (said: number) => (countBelow(sorted, said) + countBelow(sorted, said, true)) / 2 / sorted.length
  }
  const amongStayed = placeIn(stayed)
  const amongLeft = placeIn(left)
  const auc = mean(left.map((one) => amongStayed(one.said)))
  const groups = new Map<string, { left: number; stayed: number }>()
  for (const one of foretold) {
    const group = groups.get(one.account) ?? { left: 0, stayed: 0 }
    if (one.came) group.left += amongStayed(one.said) - auc
    else group.stayed += 1 - amongLeft(one.said) - auc
    groups.set(one.account, group)
  }
  const ratio = groups.size / Math.max(1, groups.size - 1)
  const variance = [...groups.values()].reduce(
    (sum, group) => sum + ratio * (group.left / left.length + group.stayed / stayed.length) ** 2,
    0,
  )
  return { auc, error: Math.sqrt(variance) }
}

/** How many of the sorted numbers are below `limit`, or not above it. */
function countBelow(sorted: readonly number[], limit: number, orEqual = false): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const value = sorted[middle] ?? 0
    if (value < limit || (orEqual && value === limit)) low = middle + 1
    else high = middle
  }
  return low
}
