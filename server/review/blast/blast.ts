import type { ContactChannel, ContactPurpose } from '@/model/consent/contact-purposes'
import type { ConsentAnswer } from '@/model/consent/may-contact'
import type { FieldType, FieldValue } from '@/model/fields/field'
import type { GoldenGrain } from '@/model/grains'
import type { Metric } from '@/model/metrics/metric'
import type { SourceKey } from '@/model/source-systems'
import type { FactKind } from './fact-kinds'

export type Change<T> = { before: T; after: T }

/** A customer that a change concerns. One without records does not exist then; its id leads to who has its founding record. */
export type BlastCustomer = {
  entityId: string
  grain: GoldenGrain
  code: string
  name: Change<string | null>
  records: Change<number>
  leadsTo: Change<string>
  /** Not touched itself: reached through people of it. */
  linked: boolean
}

export type BlastValue = { value: FieldValue; source: string; rule: string }
export type ValueChange = {
  entityId: string
  field: string
  label: string
  type: FieldType
  /** What the customer's id leads to shows, whoever that is then: equal on both sides where nothing is lost or won. */
  through: Change<FieldValue | null>
} & Change<BlastValue | null>

/** Facts that are found at another customer afterwards; they stay on the record they arrived on. */
export type FactMove = { kind: FactKind; label: string; from: string; to: string; count: number }

type MetricUnit = Metric['unit']

/** A metric now and then; null where the customer is not measured. Money in minor units of the reporting currency. */
export type MetricChange = { entityId: string; metric: string; label: string; unit: MetricUnit } & Change<number | null>
/** A metric over all customers on the newest day. `entities` is how many are measured. */
export type TotalChange = {
  metric: string
  label: string
  unit: MetricUnit
  total: Metric['total']
  entities: Change<number>
} & Change<number>

/** A list or saved view, by its address's query. `of` says whose it is. */
export type BlastList = {
  key: string
  name: string
  grain: GoldenGrain
  query: string
  of: 'everybody' | 'own' | 'shared'
}
export type ListMove = { list: string; entityId: string; entered: boolean }

/** What a customer allows; null while it does not exist. */
export type ConsentChange = {
  entityId: string
  purpose: ContactPurpose
  channel: ContactChannel
} & Change<ConsentAnswer | null>

export type TicketMove = {
  ticketId: string
  id: string
  subject: string | null
  priority: string
  from: string
  to: string
}

/** A record of another system, by the id it has there, that is found at another customer afterwards. */
export type IdMove = {
  recordId: string
  source: SourceKey
  object: string
  externalId: string
  from: string
  to: string
}

/** What somebody or something did with a customer as it was then. */
export type BlastUse = {
  /** The customer's id at that time. */
  entityId: string
  kind: string
  label: string
  times: number
  /** How many people did. */
  people: number
  lastAt: string
}

/**
 * All that a change of who is who does, found by doing it: plain data, whole, in a fixed order. Only what differs is
 * listed, except consent of the customers touched, which is there for every purpose and channel anybody spoke of.
 */
export type Blast = {
  customers: BlastCustomer[]
  values: ValueChange[]
  facts: FactMove[]
  metrics: MetricChange[]
  totals: TotalChange[]
  lists: BlastList[]
  listMoves: ListMove[]
  consent: ConsentChange[]
  tickets: TicketMove[]
  ids: IdMove[]
  uses: BlastUse[]
  /** Other systems that read the outbox and will hear of it. */
  told: number
}
