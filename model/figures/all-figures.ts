import { accountsAtRisk } from './accounts-at-risk'
import { accountsOfCompany } from './accounts-of-company'
import { acquisitionCount } from './acquisition-count'
import { acquisitionMoney } from './acquisition-money'
import { activeInBook } from './active-in-book'
import { auditEntries } from './audit-entries'
import { auditedActions } from './audited-actions'
import { billedToDate } from './billed-to-date'
import { billingGap } from './billing-gap'
import { categoryFrequencyCount } from './category-frequency-count'
import { categoryFrequencyRate } from './category-frequency-rate'
import { cdsValueTerm } from './cds-value-term'
import { changeBefore } from './change-before'
import { checksFinding } from './checks-finding'
import { churnLearned } from './churn-learned'
import { churnMeasured } from './churn-measured'
import { cohortRetention } from './cohort-retention'
import { consentOn } from './consent-on'
import { countRolledUp } from './count-rolled-up'
import { customersByGrain } from './customers-by-grain'
import { customersByMetric } from './customers-by-metric'
import { daysInStage } from './days-in-stage'
import { factUses } from './fact-uses'
import { failedImports } from './failed-imports'
import type { Figure } from './figure'
import { findingsOfCheck } from './findings-of-check'
import { findingsOn } from './findings-on'
import { firstDone } from './first-done'
import { firstResponseOn } from './first-response-on'
import { grainCount } from './grain-count'
import { healthBand } from './health-band'
import { highValueCount } from './high-value-count'
import { highValueMoney } from './high-value-money'
import { highValueShare } from './high-value-share'
import { judgedLabels } from './judged-labels'
import { kindsArrived } from './kinds-arrived'
import { lateBefore } from './late-before'
import { learnedValue } from './learned-value'
import { metricCurrencyWorth } from './metric-currency-worth'
import { metricInCurrency } from './metric-in-currency'
import { moneyRolledUp } from './money-rolled-up'
import { mrrMoved } from './mrr-moved'
import { objectsOfSource } from './objects-of-source'
import { openFindings } from './open-findings'
import { openHouseholds } from './open-households'
import { openPairs } from './open-pairs'
import { openPairsByBand } from './open-pairs-by-band'
import { orderValueCount } from './order-value-count'
import { orderValueMoney } from './order-value-money'
import { pairsDecided } from './pairs-decided'
import { pairsOpenOn } from './pairs-open-on'
import { peopleAtTheDesk } from './people-at-the-desk'
import { peopleOfHousehold } from './people-of-household'
import { recallsOpen } from './recalls-open'
import { refusals } from './refusals'
import { rejectedRows } from './rejected-rows'
import { renewalsAccounts } from './renewals-accounts'
import { renewalsMrr } from './renewals-mrr'
import { renewalsMrrAtRisk } from './renewals-mrr-at-risk'
import { reviewPrecision } from './review-precision'
import { reviewerDecided } from './reviewer-decided'
import { reviewersAgree } from './reviewers-agree'
import { similarBefore } from './similar-before'
import { similarLateBefore } from './similar-late-before'
import { sortingWaiting } from './sorting-waiting'
import { sourcesLate } from './sources-late'
import { stageMoveDays } from './stage-move-days'
import { stageMoves } from './stage-moves'
import { thingsToSort } from './things-to-sort'
import { ticketsBehindIssue } from './tickets-behind-issue'
import { ticketsClosed } from './tickets-closed'
import { ticketsOfIssue } from './tickets-of-issue'
import { ticketsOpenOn } from './tickets-open-on'
import { ticketsOpened } from './tickets-opened'
import { ticketsThatWait } from './tickets-that-wait'
import { toldCost } from './told-cost'
import { touchPath } from './touch-path'
import { usersNeedingHelp } from './users-needing-help'
import { usersOfCompany } from './users-of-company'
import { usesCalledBack } from './uses-called-back'
import { usesOnDay } from './uses-on-day'
import { workersAlive } from './workers-alive'

/** Every figure, in alphabetical order of their keys. */
export const allFigures = [
  accountsAtRisk,
  accountsOfCompany,
  acquisitionCount,
  acquisitionMoney,
  activeInBook,
  auditEntries,
  auditedActions,
  billedToDate,
  billingGap,
  categoryFrequencyCount,
  categoryFrequencyRate,
  cdsValueTerm,
  changeBefore,
  checksFinding,
  churnLearned,
  churnMeasured,
  cohortRetention,
  consentOn,
  countRolledUp,
  customersByGrain,
  customersByMetric,
  daysInStage,
  factUses,
  failedImports,
  findingsOfCheck,
  findingsOn,
  firstDone,
  firstResponseOn,
  grainCount,
  healthBand,
  highValueCount,
  highValueMoney,
  highValueShare,
  judgedLabels,
  kindsArrived,
  lateBefore,
  learnedValue,
  metricCurrencyWorth,
  metricInCurrency,
  moneyRolledUp,
  mrrMoved,
  objectsOfSource,
  openFindings,
  openHouseholds,
  openPairs,
  openPairsByBand,
  orderValueCount,
  orderValueMoney,
  pairsDecided,
  pairsOpenOn,
  peopleAtTheDesk,
  peopleOfHousehold,
  recallsOpen,
  refusals,
  rejectedRows,
  renewalsAccounts,
  renewalsMrr,
  renewalsMrrAtRisk,
  reviewPrecision,
  reviewerDecided,
  reviewersAgree,
  similarBefore,
  similarLateBefore,
  sortingWaiting,
  sourcesLate,
  stageMoveDays,
  stageMoves,
  thingsToSort,
  ticketsBehindIssue,
  ticketsClosed,
  ticketsOfIssue,
  ticketsOpenOn,
  ticketsOpened,
  ticketsThatWait,
  toldCost,
  touchPath,
  usersNeedingHelp,
  usersOfCompany,
  usesCalledBack,
  usesOnDay,
  workersAlive,
] as const satisfies readonly Figure[]

const byKey = new Map<string, Figure>(allFigures.map((figure) => [figure.key, figure]))

/** The figure of a key, or undefined. */
export const figureOf = (key: string): Figure | undefined => byKey.get(key)
