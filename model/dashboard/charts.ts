import { type Classification, classifications } from '../access/classifications'
import { type Role, roleKeys } from '../access/roles'
import { type TableName, tableRules } from '../access/tables'

/** A chart of a dashboard: what it shows, and what one must read to see it. */
export type Chart = {
  title: string
  meaning: string
  /** One of the things a point counts. */
  noun: string
  tables: readonly TableName[]
  needs?: Classification
}

/** Every chart, by the key its address has. */
export const charts = {
  'mrr-movement': {
    title: 'MRR movement',
    meaning: 'What recurring revenue gained and lost between two measured days, account by account.',
    noun: 'account',
    tables: ['metric_value', 'metric_total', 'subscription_change'],
    needs: 'commercial',
  },
  'active-customers': {
    title: 'Active customers',
    meaning: 'Accounts that are paid up and used the product in the last 30 days.',
    noun: 'account',
    tables: ['metric_value', 'metric_total'],
  },
  health: {
    title: 'Health today',
    meaning: 'Paying accounts by their health score, ten points a column.',
    noun: 'account',
    tables: ['metric_current'],
  },
  'renewals-ahead': {
    title: 'Renewals ahead',
    meaning: 'MRR of the contracts that renew in each of the next 13 weeks; outlined is what is at risk.',
    noun: 'account',
    tables: ['metric_current'],
    needs: 'commercial',
  },
  queue: {
    title: 'Duplicate queue',
    meaning: 'Pairs that wait for a decision at the end of each day, and pairs decided.',
    noun: 'pair',
    tables: ['candidate_pair'],
  },
  quality: {
    title: 'Quality findings',
    meaning: 'What the checks of each dimension found when they last ran on a day.',
    noun: 'finding',
    tables: ['quality_result', 'quality_finding'],
  },
  consent: {
    title: 'Consent coverage',
    meaning:
      'Share of people who give or refuse a purpose on at least one channel, at the end of each month; the rest was never asked.',
    noun: 'person',
    tables: ['consent_event'],
  },
  tickets: {
    title: 'Ticket load',
    meaning: 'Tickets opened, tickets closed below the line, and how many were open at the end.',
    noun: 'ticket',
    tables: ['ticket'],
  },
  'first-response': {
    title: 'First response',
    meaning: 'Hours from a new ticket to our first answer, the average account.',
    noun: 'account',
    tables: ['metric_value'],
  },
  sources: {
    title: 'Sources',
    meaning: 'Of the objects each system sends: how many arrived within their limit, and how many are late.',
    noun: 'object',
    tables: ['source_state', 'ingest_run'],
  },
} as const satisfies Record<string, Chart>

export type ChartKey = keyof typeof charts

const everything = Object.keys(charts).filter((key): key is ChartKey => Object.hasOwn(charts, key))
export const chartKeys: readonly ChartKey[] = everything

/** The charts of each role, in their order. */
export const dashboards: Readonly<Record<Role, readonly ChartKey[]>> = {
  success: ['mrr-movement', 'active-customers', 'health', 'renewals-ahead'],
  steward: ['queue', 'quality', 'consent'],
  support: ['tickets', 'first-response', 'health', 'mrr-movement'],
  analyst: everything,
  auditor: ['quality', 'consent', 'queue'],
  admin: ['sources', 'queue', 'quality', 'active-customers', 'tickets'],
}

/** The roles that may see a chart. */
export function chartReaders(key: ChartKey): Role[] {
  const chart: Chart = charts[key]
  const classed: readonly Role[] = chart.needs ? classifications[chart.needs].readers : roleKeys
  return classed.filter((role) =>
    chart.tables.every((table) => (tableRules[table].read as readonly Role[]).includes(role)),
  )
}
