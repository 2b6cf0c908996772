/** How far an account in trial or onboarding is. Days are whole; dates `YYYY-MM-DD`, null where it did not happen. */
export type OnboardingSigns = {
  stage: 'trial' | 'onboarding'
  days: number
  /** How long others were in this stage, the middle one; null where nobody has left it yet. */
  usual: number | null
  seats: number | null
  seatsUsed: number | null
  firstUse: string | null
  firstOrder: string | null
  openTickets: number
  /** Users who never came, or not for 14 days. */
  needHelp: number
}

export type StuckPartKey = 'over' | 'unused' | 'no-order' | 'seats' | 'tickets' | 'help'
export type StuckPart = { key: StuckPartKey; points: number; says: string }

/** What makes an account stuck; tickets and users who need help only make it more pressing. */
const holds: ReadonlySet<StuckPartKey> = new Set(['over', 'unused', 'no-order', 'seats'])

/** A trial of Halden Coffee runs two weeks. */
export const trialDays = 14

/** A stage is overdue from half as long again as usual; without a usual one, from so many days. */
const limitWithoutUsual = 45
export const limitOf = ({ usual }: Pick<OnboardingSigns, 'usual'>): number =>
  usual === null ? limitWithoutUsual : Math.round(usual * 1.5)

/**
 * What holds an account up, the heaviest first: 20 and a point a day beyond the limit of its stage, 30 while nobody has used it
 * after a week, 15 without an order and 12 with under a quarter of the seats used after two weeks; 5 an open ticket and 3 a user
 * who needs help on top. Source: the onboarding team's order of calls, version 1.
 */
export function stuckParts(signs: OnboardingSigns): StuckPart[] {
  const { days, seats, seatsUsed } = signs
  const limit = limitOf(signs)
  const few = seats !== null && seats > 0 && seatsUsed !== null && seatsUsed / seats < 0.25
  const parts: StuckPart[] = [
    { key: 'over', points: days > limit ? 20 + days - limit : 0, says: overWords(signs) },
    { key: 'unused', points: days >= 7 && !signs.firstUse ? 30 : 0, says: 'nobody has used it yet' },
    {
      key: 'no-order',
      points: days >= 14 && signs.firstUse && !signs.firstOrder ? 15 : 0,
      says: 'no order was placed yet',
    },
    {
      key: 'seats',
      points: days >= 14 && signs.firstUse && few ? 12 : 0,
      says: `${seatsUsed} of ${seats} seats are used`,
    },
    {
      key: 'tickets',
      points: 5 * Math.min(3, signs.openTickets),
      says: count(signs.openTickets, 'ticket is open', 'tickets are open'),
    },
    {
      key: 'help',
      points: 3 * Math.min(4, signs.needHelp),
      says: count(signs.needHelp, 'user needs help', 'users need help'),
    },
  ]
  return parts.filter((part) => part.points > 0).toSorted((a, b) => b.points - a.points)
}

/** Whether something holds it up, how pressing that is, and the sentence why (or how it stands when nothing does). */
export function stuckness(signs: OnboardingSigns): { stuck: boolean; score: number; sentence: string } {
  const parts = stuckParts(signs)
  const stuck = parts.some((part) => holds.has(part.key))
  const score = parts.reduce((sum, part) => sum + part.points, 0)
  const said = parts.slice(0, 3).map((part) => part.says)
  return {
    stuck,
    score: stuck ? 1000 + score : score,
    sentence: stuck ? sentence(said) : sentence([onCourse(signs), ...said]),
  }
}

const sentence = (said: readonly string[]) => {
  const text = said.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

const stageWords = { trial: 'in trial', onboarding: 'in onboarding' } as const

function overWords({ days, usual, stage }: OnboardingSigns): string {
  const here = `${count(days, 'day', 'days')} ${stageWords[stage]}`
  return usual === null ? `${here}, over the limit of ${limitWithoutUsual}` : `${here}, where ${usual} are usual`
}

const onCourse = ({ days, usual, stage }: OnboardingSigns) =>
  `on course: ${count(days, 'day', 'days')} ${stageWords[stage]}${usual === null ? '' : `, where ${usual} are usual`}`

const count = (n: number, one: string, many: string) => `${n === 1 ? 'one' : n} ${n === 1 ? one : many}`
