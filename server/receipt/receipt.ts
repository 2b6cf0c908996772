import type { Role } from '@/model/access/roles'
import type { GoldenGrain } from '@/model/grains'
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
  /** Systems whose facts the value is made from, with the newest that came of each. */
  sources?: readonly SourceRead[]
  /** Run by hand under the reader's role, it gives the value. */
  sql?: string
  /** What the value does not say, in sentences. */
  caveats?: readonly string[]
  /** Of a sum: the newest rows it is made from, and how many there are. */
  rows?: { newest: readonly ReceiptPart[]; total: number }
  /** The customer as of the day a past value is of. */
  past?: { grain: GoldenGrain; entityId: string; day: string }
  /** Where one goes from here: the rows behind the value, why another number differs. */
  links?: readonly { href: string; text: string }[]
}

/** One row a sum is made from. */
export type ReceiptPart = { key: string; at: string; value: Shown; recordId: string }

/** How lately a system was read, and after how many hours that counts as late. */
export type SourceRead = { source: SourceKey; arrivedAt: string | null; limitHours: number }
