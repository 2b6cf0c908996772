import type { MetricReading } from '../metrics/metric'
import { type ChurnMeasures, churnFeatures } from './churn-features'
import { churnRules } from './churn-rules'
import { shareOf } from './fit-logistic'

/** One input's part in a chance, in log-odds against the average account: above 0 it makes leaving likelier. */
export type ChurnReason = { key: string; label: string; says: string; logOdds: number }

/** The detail of a churn risk as screens show it. */
export type ChurnDetail = {
  /** The model that spoke. */
  model: number
  sentence: string
  /** Strongest first. */
  reasons: ChurnReason[]
  /** The chance of the account that is average in every input. */
  base: number
  /** The chance 30 days before by the same model, null where the account did not pay then. */
  before: number | null
}

/** Makes the detail of a chance from what the definition gave for the day and for 30 days before. */
export function explainChurn(now: MetricReading, before: MetricReading | null): ChurnDetail {
  const measures = now.detail.measures as ChurnMeasures
  const parts = now.detail.parts as Record<string, number>
  const base = shareOf(Number(parts['(constant)'] ?? 0))
  const reasons = churnFeatures
    .map(({ key, label, because }) => ({ key, label, says: because(measures), logOdds: parts[key] ?? 0 }))
    .filter((reason) => reason.logOdds !== 0)
    .toSorted((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds))
  return {
    model: Number(now.detail.model),
    sentence: sentence(now.value, base, reasons),
    reasons,
    base,
    before: before?.value ?? null,
  }
}

/** Less than this in log-odds is not worth a word. */
const leastSaid = 0.05

function sentence(chance: number, base: number, reasons: readonly ChurnReason[]): string {
  const higher = chance >= base
  const said = reasons.filter((one) => one.logOdds > 0 === higher && Math.abs(one.logOdds) >= leastSaid).slice(0, 2)
  const lead = `${asPercent(chance)} to leave within ${churnRules.horizonDays} days, ${asPercent(base)} on average`
  if (said.length === 0) return `${lead}.`
  return `${lead}: ${higher ? 'higher' : 'lower'} because ${list(said.map((one) => one.says))}.`
}

const list = (parts: readonly string[]) =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** A chance with one decimal, as sentences say it. */
const asPercent = (share: number) => `${(share * 100).toFixed(1)}%`
