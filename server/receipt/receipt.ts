import type { Role } from '@/model/access/roles'
import type { SourceKey } from '@/model/source-systems'

/** How a value is written: text as it is, money in minor units, dates as `YYYY-MM-DD`, timestamps ISO 8601. */
export type ShownType = 'text' | 'date' | 'timestamp' | 'integer' | 'money' | 'boolean' | 'score'

/** A value with what is needed to write it out; `hidden` where the reader's role may not see it. */
export type Shown = {
  type: ShownType
  value: string | number | boolean | null
  currency?: string
  /** Partial text for a role that may not read the value. */
  masked?: string
  hidden?: boolean
}

/** One record that offered a value. */
export type ReceiptCandidate = {
  recordId: string | null
  source: SourceKey
  externalId: string
  value: Shown
  reason: string
  won: boolean
  changedAt: string | null
}

export type ReceiptText = { label: string; text: string; note?: string; href?: string }

/** Everything that is known about where one value came from, as far as the reader may know it. */
export type ReceiptData = {
  reference: string
  name: string
  /** The customer it belongs to, when there is one. */
  of: string | null
  meaning: string
  value: Shown
  candidates: readonly ReceiptCandidate[]
  lines: readonly ReceiptText[]
  freshness: { arrivedAt: string | null; changedAt: string | null; limitHours: number | null } | null
  identity: { confidence: number; openPairs: number; records: number } | null
  /** Open quality findings that touch this customer; null for roles that do not read quality. */
  findings: readonly string[] | null
  checksPassed: number
  checksTotal: number
  readers: readonly Role[]
  /** Where the whole history of the value can be read. */
  historyHref: string | null
}
