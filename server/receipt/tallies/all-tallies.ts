import { anchors } from './anchors'
import { answerCell } from './answer-cell'
import { answerRow } from './answer-row'
import { cases } from './cases'
import { checks } from './checks'
import { compared } from './compared'
import { decisions } from './decisions'
import { firstOrders } from './first-orders'
import { folded } from './folded'
import { historyAnswers } from './history-answers'
import { home } from './home'
import { notes } from './notes'
import { onboarding } from './onboarding'
import { point } from './point'
import { progress } from './progress'
import { renewals } from './renewals'
import { reveals } from './reveals'
import { stages } from './stages'
import { standings } from './standings'
import type { Tally } from './tally'
import { uses } from './uses'
import { views } from './views'

/** Every list that says numbers of itself, in alphabetical order of their keys. */
export const allTallies: readonly Tally[] = [
  anchors,
  answerCell,
  answerRow,
  cases,
  checks,
  compared,
  decisions,
  firstOrders,
  folded,
  historyAnswers,
  home,
  notes,
  onboarding,
  point,
  progress,
  renewals,
  reveals,
  stages,
  standings,
  uses,
  views,
]
