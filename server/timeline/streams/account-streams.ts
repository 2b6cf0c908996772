import { sql } from 'drizzle-orm'
import { stageLabel } from '@/model/lifecycle/stages'
import { stream } from '../stream'

const stageChange = stream<{ id: string; stage: string; reason: string | null; changed_by: string | null }>({
  kind: 'stage',
  source: 'crm',
  table: 'stage_change',
  owner: 'records',
  select: (owned) =>
    sql`select fact_id as id, at, stage, reason, changed_by from stage_change where record_id = ${owned}`,
  at: sql`at`,
  say: (row) => ({
    title: `Became ${stageLabel(row.stage).toLowerCase()}`,
    note: [row.reason, row.changed_by].filter(Boolean).join(', ') || null,
    tone: row.stage === 'at_risk' || row.stage === 'churned' ? 'risk' : 'plain',
    of: `fact:stage_change:${row.id}:stage`,
    fold: { key: 'stage', many: 'stage changes' },
  }),
})

const verbs: Readonly<Record<string, string>> = {
  started: 'Subscribed to',
  upgraded: 'Upgraded to',
  downgraded: 'Downgraded to',
  renewed: 'Renewed',
  canceled: 'Cancelled',
  reactivated: 'Came back to',
}

type Change = {
  id: string
  kind: string
  from_plan: string | null
  to_plan: string | null
  from_seats: number | null
  to_seats: number | null
  reason: string | null
}

const subscriptionChange = stream<Change>({
  kind: 'subscription',
  source: 'billing',
  table: 'subscription_change',
  owner: 'records',
  select: (owned) =>
    sql`select fact_id as id, at, kind, from_plan, to_plan, from_seats, to_seats, reason from subscription_change where record_id = ${owned}`,
  at: sql`at`,
  say: (row) => ({
    title: `${verbs[row.kind] ?? row.kind} ${row.to_plan ?? row.from_plan ?? ''}`.trim(),
    note: [seats(row), row.reason].filter(Boolean).join(', ') || null,
    tone: row.kind === 'canceled' || row.kind === 'downgraded' ? 'risk' : 'plain',
    of: `fact:subscription_change:${row.id}:to_plan`,
    fold: { key: 'subscription', many: 'subscription changes' },
  }),
})

const seats = (row: Change) =>
  row.from_seats !== null && row.to_seats !== null && row.from_seats !== row.to_seats
    ? `${row.from_seats} to ${row.to_seats} seats`
    : null

const note = stream<{ id: string; author: string | null; body: string }>({
  kind: 'note',
  source: 'crm',
  table: 'note',
  owner: 'records',
  select: (owned) => sql`select fact_id as id, at, author, body from note where record_id = ${owned}`,
  at: sql`at`,
  say: (row) => ({
    title: row.body,
    note: row.author,
    of: `fact:note:${row.id}:body`,
    fold: { key: 'note', many: 'notes' },
  }),
})

/** Lifecycle, subscriptions and notes. */
export const accountStreams = [stageChange, subscriptionChange, note]
