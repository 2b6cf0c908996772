import type { FormState } from '@/app/form-state'
import type { PairList } from '@/server/review/list-pairs'
import type { SettledPair } from '@/server/review/get-pairs'
import type { PairView } from '@/server/review/pair/pair-types'
import type { Progress } from '@/server/review/progress/get-progress'
import { askedQuery, type QueueAsked } from './review-params'
import type { TakenBack, ToTakeBack } from './take-back'
import type { Decided, Decision } from './take-decision'

export type QueueNews = { stamp: string; list?: PairList; progress?: Progress }

/** Asks for the queue if it is another than `stamp` says. Null when the server cannot be reached or says no: the desk goes on with what it has. */
export function fetchQueue(asked: QueueAsked, stamp: string): Promise<QueueNews | null> {
  const query = askedQuery(asked)
  query.set('stamp', stamp)
  return answer<QueueNews>(`/api/review/queue?${query}`)
}

/** Reads a few pairs in full, by key. Null when the server cannot be reached. */
export const fetchViews = (keys: readonly string[]) =>
  answer<{ views: PairView[]; settled: SettledPair[] }>(
    `/api/review/pairs?${keys.map((key) => `pair=${key}`).join('&')}`,
  )

/** Takes pairs before oneself, or keeps them. Answers the keys it got, and until when (ISO); null when the server cannot be reached. */
export async function sendLeases(keys: readonly string[]): Promise<{ got: string[]; until: string } | null> {
  const pairs = keys.map((key) => {
    const [recordA, recordB] = key.split('~')
    return { recordA, recordB }
  })
  const init = { method: 'POST', body: JSON.stringify({ pairs }), headers: { 'content-type': 'application/json' } }
  type Answer = { got: { recordA: string; recordB: string }[]; until: string }
  const leased = await answer<Answer>('/api/review/leases', init)
  return leased && { until: leased.until, got: leased.got.map(({ recordA, recordB }) => `${recordA}~${recordB}`) }
}

/**
 * Sends one decision. A plain request and no server action: while one of those is under way the page's own history may not
 * move, and a desk moves on before the answer is there.
 */
export const sendDecision = (decision: Decision) => send<Decided>('/api/review/decide', decision, refusal)

/** Takes one decision back. */
export const sendTakeBack = (decision: ToTakeBack) => send<TakenBack>('/api/review/take-back', decision, refusal)

const refusal = (message: string): FormState => ({ ok: false, message, fields: {} })

/** What the server made of it, or why it did not: nobody signed in, or nobody there. */
async function send<T extends FormState>(url: string, body: object, no: (message: string) => T): Promise<T> {
  const away = 'Kith cannot be reached. Look at the pair again: nothing was changed, or the answer was lost.'
  try {
    const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const response = await fetch(url, { cache: 'no-store', ...init })
    const said: unknown = await response.json()
    if (response.ok) return said as T
    const message = typeof said === 'object' && said && 'message' in said ? String(said.message) : away
    return no(message)
  } catch {
    return no(away)
  }
}

async function answer<T>(url: string, init?: RequestInit): Promise<T | null> {
  try {
    const response = await fetch(url, { cache: 'no-store', ...init })
    return response.ok ? ((await response.json()) as T) : null
  } catch {
    return null
  }
}
