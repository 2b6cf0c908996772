import { accountsOfCompany } from './accounts-of-company'
import { acquisitionCount } from './acquisition-count'
import { acquisitionMoney } from './acquisition-money'
import { activeInBook } from './active-in-book'
import { categoryFrequencyCount } from './category-frequency-count'
import { categoryFrequencyRate } from './category-frequency-rate'
import { cdsValueTerm } from './cds-value-term'
import { changeBefore } from './change-before'
import { churnLearned } from './churn-learned'
import { cohortRetention } from './cohort-retention'
import { consentOn } from './consent-on'
import { countRolledUp } from './count-rolled-up'
import { customersByGrain } from './customers-by-grain'
import { customersByMetric } from './customers-by-metric'
import { daysInStage } from './days-in-stage'
import type { Figure } from './figure'
import { findingsOn } from './findings-on'
import { firstResponseOn } from './first-response-on'
import { healthBand } from './health-band'
import { highValueCount } from './high-value-count'
import { highValueMoney } from './high-value-money'
import { highValueShare } from './high-value-share'
import { lateBefore } from './late-before'
import { metricCurrencyWorth } from './metric-currency-worth'
import { metricInCurrency } from './metric-in-currency'
import { moneyRolledUp } from './money-rolled-up'
import { mrrMoved } from './mrr-moved'
import { openHouseholds } from './open-households'
import { openPairs } from './open-pairs'
import { openPairsByBand } from './open-pairs-by-band'
import { orderValueCount } from './order-value-count'
import { orderValueMoney } from './order-value-money'
import { pairsDecided } from './pairs-decided'
import { pairsOpenOn } from './pairs-open-on'
import { peopleOfHousehold } from './people-of-household'
import { renewalsAccounts } from './renewals-accounts'
import { renewalsMrr } from './renewals-mrr'
import { renewalsMrrAtRisk } from './renewals-mrr-at-risk'
import { similarBefore } from './similar-before'
import { similarLateBefore } from './similar-late-before'
import { stageMoveDays } from './stage-move-days'
import { stageMoves } from './stage-moves'
import { ticketsClosed } from './tickets-closed'
import { ticketsOfIssue } from './tickets-of-issue'
import { ticketsOpenOn } from './tickets-open-on'
import { ticketsOpened } from './tickets-opened'
import { toldCost } from './told-cost'
import { touchPath } from './touch-path'
import { usersNeedingHelp } from './users-needing-help'
import { usersOfCompany } from './users-of-company'
import { usesOnDay } from './uses-on-day'

/** Every figure, in alphabetical order of their keys. */
export const allFigures = [
  accountsOfCompany,
  acquisitionCount,
  acquisitionMoney,
  activeInBook,
  categoryFrequencyCount,
  categoryFrequencyRate,
  cdsValueTerm,
  changeBefore,
  churnLearned,
  cohortRetention,
  consentOn,
  countRolledUp,
  customersByGrain,
  customersByMetric,
  daysInStage,
  findingsOn,
  firstResponseOn,
  healthBand,
  highValueCount,
  highValueMoney,
  highValueShare,
  lateBefore,
  metricCurrencyWorth,
  metricInCurrency,
  moneyRolledUp,
  mrrMoved,
  openHouseholds,
  openPairs,
  openPairsByBand,
  orderValueCount,
  orderValueMoney,
  pairsDecided,
  pairsOpenOn,
  peopleOfHousehold,
  renewalsAccounts,
  renewalsMrr,
  renewalsMrrAtRisk,
  similarBefore,
  similarLateBefore,
  stageMoveDays,
  stageMoves,
  ticketsClosed,
  ticketsOfIssue,
  ticketsOpenOn,
  ticketsOpened,
  toldCost,
  touchPath,
  usersNeedingHelp,
  usersOfCompany,
  usesOnDay,
] as const satisfies readonly Figure[]

const byKey = new Map<string, Figure>(allFigures.map((figure) => [figure.key, figure]))

/** The figure of a key, or undefined. */
export const figureOf = (key: string): Figure | undefined => byKey.get(key)
