import { churnRules, foldOf } from './churn-rules'
import { fitLogistic, type LogisticFit, logOddsOf, shareOf } from './fit-logistic'
import { beatsBaseRate, type Foretold, measureQuality, type Quality } from './measure-quality'
import { type Scale, scalesOf, standardise } from './standardise'

/** An account on a past day: its inputs as they stood, and whether it was gone within the horizon. */
export type ChurnExample = { account: string; day: string; inputs: readonly number[]; churned: boolean }

/** Calibrated weights on standardised inputs. The chance is the logistic function of the intercept plus weight × (input − centre) / scale. */
export type ChurnWeights = { intercept: number; inputs: (Scale & { weight: number })[] }

/** Days, examples and churned accounts of a part. */
export type Part = {
  from: string
  until: string
  examples: number
  churned: number
  accounts: number
  churnedAccounts: number
}

export type LearnedChurn = {
  weights: ChurnWeights
  learnedFrom: Part
  testedOn: Part
  /** Share of the earlier examples that churned: what the later ones would be told without a model. */
  baseRate: number
  quality: Quality
  /** Why it gives no score; null when it does. */
  thin: string | null
}

/**
 * Learns from examples of past days and measures what it would have said: of the later days, for accounts it had never seen, by
 * a model of the earlier days alone. The weights returned are then learned from all. Deterministic whatever the order given.
 */
export function learnChurn(given: readonly ChurnExample[]): LearnedChurn | { thin: string; learnedFrom: Part } {
  const examples = given.toSorted((a, b) => compare(a.day, b.day) || compare(a.account, b.account))
  const days = [...new Set(examples.map((one) => one.day))]
  const firstTested = days[Math.ceil(days.length * (1 - churnRules.testShare))]
  const earlier = examples.filter((one) => firstTested === undefined || one.day < firstTested)
  const later = examples.filter((one) => firstTested !== undefined && one.day >= firstTested)
  const all = partOf(examples)
  if (all.churnedAccounts < churnRules.leastChurned || partOf(later).churnedAccounts < churnRules.leastTested)
    return { thin: tooFew(all, partOf(later)), learnedFrom: all }
  const curve = calibrate(crossForetell(earlier, earlier))
  const said = crossForetell(earlier, later).map((one) => ({ ...one, said: shareOf(logOddsOf(curve, [one.logOdds])) }))
  const baseRate = earlier.filter((one) => one.churned).length / Math.max(1, earlier.length)
  const quality = measureQuality(said, baseRate)
  return {
    weights: fold(fitAll(examples), calibrate(crossForetell(examples, examples))),
    learnedFrom: all,
    testedOn: partOf(later),
    baseRate,
    quality,
    thin: beatsBaseRate(quality) ? null : 'On days it had not seen it says no more than the share that leaves anyway.',
  }
}

type Raw = Foretold & { logOdds: number }
type Fitted = { fit: LogisticFit; scales: Scale[] }

function fitAll(examples: readonly ChurnExample[]): Fitted {
  const rows = examples.map((one) => one.inputs)
  const scales = scalesOf(rows, rows[0]?.length ?? 0)
  const outcomes = examples.map((one) => Number(one.churned))
  return { fit: fitLogistic(standardise(rows, scales), outcomes, churnRules.ridge), scales }
}

/** What is said of `asked` by models of `known` that never saw the account asked about. */
function crossForetell(known: readonly ChurnExample[], asked: readonly ChurnExample[]): Raw[] {
  return Array.from({ length: churnRules.folds }, (_, group) => group).flatMap((group) => {
    const { fit, scales } = fitAll(known.filter((one) => foldOf(one.account) !== group))
    const mine = asked.filter((one) => foldOf(one.account) === group)
    const rows = standardise(
      mine.map((one) => one.inputs),
      scales,
    )
    return mine.map((one, i) => {
      const logOdds = logOddsOf(fit, rows[i] ?? [])
      return { account: one.account, came: Number(one.churned), said: shareOf(logOdds), logOdds }
    })
  })
}

/** A straight line through the log-odds that makes what is said come true on the whole. Source: Platt, Probabilistic outputs for support vector machines (1999). */
const calibrate = (foretold: readonly Raw[]): LogisticFit =>
  fitLogistic(
    foretold.map((one) => [one.logOdds]),
    foretold.map((one) => one.came),
    1e-6,
  )

/** The model and its calibration as one set of weights. */
function fold({ fit, scales }: Fitted, curve: LogisticFit): ChurnWeights {
  const slope = curve.weights[0] ?? 1
  const inputs = scales.map((scale, i) => ({ ...scale, weight: slope * (fit.weights[i] ?? 0) }))
  return { intercept: slope * fit.intercept + curve.intercept, inputs }
}

function partOf(examples: readonly ChurnExample[]): Part {
  const churned = examples.filter((one) => one.churned)
  return {
    from: examples[0]?.day ?? '',
    until: examples.at(-1)?.day ?? '',
    examples: examples.length,
    churned: churned.length,
    accounts: new Set(examples.map((one) => one.account)).size,
    churnedAccounts: new Set(churned.map((one) => one.account)).size,
  }
}

const tooFew = (all: Part, later: Part) =>
  `${all.churnedAccounts} accounts churned in the days it could learn from, ${later.churnedAccounts} of them in those it would be measured on; it needs ${churnRules.leastChurned} and ${churnRules.leastTested}.`

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
