/** What changed in a subscription lately, from what to what. */
export type MorningChange = {
  factId: string
  kind: 'upgraded' | 'downgraded' | 'canceled' | 'reactivated'
  on: string
  from: string | null
  to: string | null
}

/** What is known of an account on a morning. Money in minor units a month, days from today, a risk as a fraction of 1. */
export type MorningSigns = {
  health: number | null
  /** Points of health against 30 days before. */
  delta: number | null
  /** MRR now, or what it was before a cancellation of these days. */
  worth: number
  renewsIn: number | null
  churnRisk: number | null
  /** Which rule says that score and money disagree. */
  alarm: string | null
  change: MorningChange | null
  /** Open tickets past their promised first answer, and by how many days the worst one. */
  lateTickets: number
  lateDays: number
  /** Uses of it that are called back after a wrong merge. */
  recalls: number
}

export type MorningPartKey = 'moved' | 'alarm' | 'change' | 'tickets' | 'recall' | 'renewal' | 'churn'
export type MorningPart = { key: MorningPartKey; points: number }

/** Fewer points of health than these in 30 days are not a move. */
export const movedPoints = 15

const changePoints = { canceled: 40, downgraded: 25, reactivated: 15, upgraded: 10 } as const

/** What makes an account one that moved; the rest only makes it more pressing. */
const moves: ReadonlySet<MorningPartKey> = new Set(['moved', 'alarm', 'change', 'tickets', 'recall'])

/**
 * The parts of the rank, the heaviest first: points of health lost (gained ones count half), 20 for an alarm, 10 to 40
 * for a change of plan, 6 a late ticket and 1 for each 3 days it is late (24 at most), 15 for a recall. Where one of them is bad
 * news, up to 30 for a renewal within 90 days and up to 40 for the churn risk stand on top. None where nothing moved. Source: the
 * success team's order of calls, version 1.
 */
export function morningParts(signs: MorningSigns): MorningPart[] {
  const { delta, renewsIn } = signs
  const bad =
    (delta !== null && delta <= -movedPoints) ||
    badChange(signs) ||
    signs.lateTickets + signs.recalls > 0 ||
    signs.alarm
  const parts: MorningPart[] = [
    { key: 'moved', points: delta !== null && Math.abs(delta) >= movedPoints ? (delta < 0 ? -delta : delta / 2) : 0 },
    { key: 'alarm', points: signs.alarm ? 20 : 0 },
    { key: 'change', points: signs.change ? changePoints[signs.change.kind] : 0 },
    {
      key: 'tickets',
      points: signs.lateTickets ? Math.min(24, 6 * signs.lateTickets + Math.floor(signs.lateDays / 3)) : 0,
    },
    { key: 'recall', points: signs.recalls ? 15 : 0 },
    {
      key: 'renewal',
      points: bad && renewsIn !== null && renewsIn >= 0 && renewsIn <= 90 ? 30 * (1 - renewsIn / 90) : 0,
    },
    { key: 'churn', points: bad ? 40 * (signs.churnRisk ?? 0) : 0 },
  ]
  const standing = parts.filter((part) => part.points > 0)
  if (!standing.some((part) => moves.has(part.key))) return []
  return standing.toSorted((a, b) => Number(moves.has(b.key)) - Number(moves.has(a.key)) || b.points - a.points)
}

const badChange = ({ change }: MorningSigns) => change?.kind === 'canceled' || change?.kind === 'downgraded'

/** How pressing an account is: the sum of its parts times what it pays a month in hundreds of pounds, at least one. 0 where nothing moved. */
export function morningScore(signs: MorningSigns): number {
  const points = morningParts(signs).reduce((sum, part) => sum + part.points, 0)
  return points * Math.max(1, signs.worth / 10_000)
}

/** The accounts that moved, the most pressing first; equal ones by their key, so that the order never jumps. */
export function rankMorning<T extends MorningSigns & { key: string }>(accounts: readonly T[]): T[] {
  return accounts
    .map((account) => ({ account, score: morningScore(account) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.account.key < b.account.key ? -1 : 1))
    .map(({ account }) => account)
}

/**
 * What "done" remembers of an account: it returns when its health crosses into another five points, another change, ticket,
 * recall or alarm came, the risk another tenth, or the renewal the last 30 days. Days that merely pass bring nothing back.
 */
export const morningMark = (signs: MorningSigns): string =>
  [
    signs.health === null ? '' : Math.floor(signs.health / 5),
    signs.alarm ?? '',
    signs.change?.factId ?? '',
    signs.lateTickets,
    signs.recalls,
    signs.churnRisk === null ? '' : Math.floor(signs.churnRisk * 10),
    signs.renewsIn !== null && signs.renewsIn <= 30,
  ].join('|')
