import { KithError } from '@/lib/errors'
import type { Moment } from '@/server/history/moment'
import { readMoment } from '@/server/history/read-moment'

/** The moment a page's address asks for, null for today, or why it is none. */
export function askedMoment(asked: { asof?: unknown; known?: unknown }, now: Date): Moment | KithError | null {
  try {
    return readMoment(asked, now)
  } catch (error) {
    if (error instanceof KithError && error.kind === 'bad-input') return error
    throw error
  }
}
