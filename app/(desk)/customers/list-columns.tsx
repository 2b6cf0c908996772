import { stageLabel } from '@/model/lifecycle/stages'
import type { GoldenGrain } from '@/model/grains'
import type { CustomerRow } from '@/server/customers/get-rows'
import * as cells from './list-cells'
import type { ListColumn } from './list-column'

const textOf = (field: string) => (row: CustomerRow) => String(row.values[field] ?? row.masked[field] ?? '')
const field = (id: string, label: string, more: Partial<ListColumn> = {}): ListColumn => ({
  id,
  label,
  cell: (row) => cells.fieldOf(row, id),
  text: textOf(id),
  ...more,
})
const metric = (key: 'health' | 'active_users' | 'open_tickets') => (row: CustomerRow) =>
  String(row.metrics[key]?.value ?? '')

const name = (label: string): ListColumn => ({
  id: 'name',
  label,
  width: 260,
  fixed: true,
  sort: 'name',
  cell: cells.nameOf,
  text: textOf('name'),
})

const sources: ListColumn = {
  id: 'sources',
  label: 'Sources',
  width: 124,
  of: { identity: 'sources' },
  cell: cells.sourcesOf,
  text: (row) => row.sources.join(' '),
}

const tail: readonly ListColumn[] = [
  {
    id: 'identity',
    label: 'Identity',
    width: 76,
    sort: 'identity',
    of: { identity: 'confidence' },
    cell: cells.identityOf,
    text: (row) => row.confidence.toFixed(2),
  },
  {
    id: 'heard',
    label: 'Updated',
    width: 96,
    align: 'right',
    sort: 'heard',
    of: { identity: 'heard' },
    cell: cells.heardOf,
    text: (row) => row.arrivedAt,
  },
]

const account: readonly ListColumn[] = [
  name('Account'),
  {
    ...field('stage', 'Stage', { width: 92, sort: 'stage' }),
    cell: (row) => (typeof row.values.stage === 'string' ? stageLabel(row.values.stage) : cells.fieldOf(row, 'stage')),
  },
  field('owner_name', 'Owner', { width: 112, sort: 'owner' }),
  field('plan', 'Plan', { width: 88, sort: 'plan' }),
  {
    id: 'mrr',
    label: 'MRR',
    width: 82,
    align: 'right',
    sort: 'mrr',
    of: { metric: 'mrr' },
    needs: { metric: 'mrr' },
    cell: cells.mrrOf,
    text: (row) => (row.metrics.mrr ? (row.metrics.mrr.value / 100).toFixed(2) : ''),
  },
  {
    id: 'users',
    label: 'Active / seats',
    width: 104,
    align: 'right',
    sort: 'users',
    reads: ['seats'],
    of: { metric: 'active_users' },
    cell: cells.usersOf,
    text: metric('active_users'),
  },
  {
    id: 'weeks',
    label: '13 weeks',
    width: 92,
    of: { metric: 'active_users' },
    cell: cells.weeksOf,
    text: (row) => row.weeks.join(' '),
  },
  {
    id: 'health',
    label: 'Health, 30 d',
    width: 104,
    align: 'right',
    sort: 'health',
    of: { metric: 'health' },
    cell: cells.healthOf,
    text: metric('health'),
  },
  {
    ...field('renewal_date', 'Renews', {
      width: 142,
      align: 'right',
      sort: 'renews',
      needs: { field: 'renewal_date' },
    }),
    cell: cells.renewalOf,
  },
  {
    id: 'tickets',
    label: 'Tickets',
    width: 70,
    align: 'right',
    sort: 'tickets',
    of: { metric: 'open_tickets' },
    cell: (row) => cells.countOf(row.metrics.open_tickets?.value),
    text: metric('open_tickets'),
  },
  ...tail,
]

const person: readonly ListColumn[] = [
  name('Person'),
  {
    id: 'account',
    label: 'Account',
    width: 180,
    of: { related: 'name' },
    cell: (row) => row.related.name ?? <span className="text-ink-3">none</span>,
    text: (row) => row.related.name ?? '',
  },
  field('job_title', 'Job title', { width: 140, sort: 'title' }),
  field('email', 'E-mail', { width: 200 }),
  field('city', 'Town', { width: 110, sort: 'city' }),
  field('country', 'Country', { width: 72 }),
  field('loyalty_tier', 'Tier', { width: 84, sort: 'tier' }),
  field('language', 'Language', { width: 84 }),
  sources,
  ...tail,
]

const company: readonly ListColumn[] = [
  name('Company'),
  field('domain', 'Web domain', { width: 180 }),
  field('industry', 'Industry', { width: 130, sort: 'industry' }),
  field('employees', 'Employees', { width: 90, align: 'right', sort: 'employees' }),
  {
    id: 'accounts',
    label: 'Accounts',
    width: 84,
    align: 'right',
    of: { related: 'count' },
    cell: (row) => cells.countOf(row.related.count),
    text: (row) => String(row.related.count),
  },
  field('city', 'Town', { width: 120, sort: 'city' }),
  field('country', 'Country', { width: 72 }),
  sources,
  ...tail,
]

const household: readonly ListColumn[] = [
  name('Household'),
  {
    id: 'people',
    label: 'People',
    width: 84,
    align: 'right',
    of: { related: 'count' },
    cell: (row) => cells.countOf(row.related.count),
    text: (row) => String(row.related.count),
  },
  field('street', 'Street', { width: 200 }),
  field('city', 'Town', { width: 140, sort: 'city' }),
  field('country', 'Country', { width: 72 }),
  sources,
  ...tail,
]

/** The columns of each grain's list, in their order. */
export const listColumns: Readonly<Record<GoldenGrain, readonly ListColumn[]>> = { account, company, person, household }
