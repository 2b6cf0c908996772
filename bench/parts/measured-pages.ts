import { sql } from 'drizzle-orm'
import { inTransaction } from '@/db/transaction'
import type { Role } from '@/model/access/roles'
import { chartReaders, dashboards } from '@/model/dashboard/charts'
import { listCustomers } from '@/server/customers/list-customers'
import { getChart } from '@/server/dashboard/get-chart'
import { railCounts } from '@/server/home/rail-counts'
import { sourcePulse } from '@/server/home/source-pulse'
import { lookup } from '@/server/lookup/lookup'
import { getProfile } from '@/server/profile/get-profile'
import type { Ctx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { getTimeline } from '@/server/timeline/get-timeline'
import { profileReads } from './profile-reads'

/** A page that is measured: who asks, which addresses, and what they read. */
export type MeasuredPage = { role: Role; paths: string[]; reads: (ctx: Ctx) => Promise<unknown> }

/** The pages measured, by name. The customers are the busiest there are. */
export async function measuredPages(): Promise<Record<string, MeasuredPage>> {
  const accounts = await busiestAccounts()
  const [busiest] = accounts
  if (!busiest) throw new Error('There are no accounts to measure with.')
  const names = accounts.map((account) => account.name.slice(0, 7))
  const inShell = (reads: (ctx: Ctx) => Promise<unknown>) => async (ctx: Ctx) => {
    await railCounts(ctx, {})
    await sourcePulse(ctx, {})
    await reads(ctx)
  }
  const dashboard = (role: Role): MeasuredPage => ({
    role,
    paths: ['/dashboard'],
    reads: inShell(async (ctx) => {
      for (const chart of dashboards[role]) if (chartReaders(chart).includes(role)) await getChart(ctx, { chart })
    }),
  })
  return {
    lookup: {
      role: 'steward',
      paths: names.map((name) => `/api/lookup?q=${encodeURIComponent(name)}`),
      reads: (ctx) => lookup(ctx, { q: names[0] ?? '' }),
    },
    list: {
      role: 'steward',
      paths: ['/customers/accounts', '/customers/accounts?sort=mrr.desc', '/customers/accounts?sort=name.asc'],
      reads: inShell((ctx) => listCustomers(ctx, { grain: 'account', sort: 'mrr', direction: 'desc' })),
    },
    filtered_list: {
      role: 'steward',
      paths: [
        '/customers/accounts?stage=active&renews=365&health_below=60&sort=mrr.desc',
        '/customers/accounts?stage=active&renews=365&health_below=60&sort=health.asc',
        '/customers/accounts?stage=active&mrr_from=100&tickets=1&sort=users.desc',
      ],
      reads: inShell((ctx) => listCustomers(ctx, { grain: 'account', filters: three, sort: 'mrr', direction: 'desc' })),
    },
    profile: {
      role: 'steward',
      paths: accounts.map(({ id }) => `/customers/accounts/${id}?view=account-review`),
      reads: inShell((ctx) => profileReads(ctx, busiest.id)),
    },
    timeline: {
      role: 'steward',
      paths: [`/customers/accounts/${busiest.id}/timeline`],
      reads: inShell(async (ctx) => {
        await getProfile(ctx, { grain: 'account', id: busiest.id })
        await getTimeline(ctx, { grain: 'account', id: busiest.id })
      }),
    },
    dashboard: dashboard('steward'),
    success_dashboard: dashboard('success'),
    analyst_dashboard: dashboard('analyst'),
  }
}

const three = [
  { key: 'stage', value: 'active' },
  { key: 'renews', value: '365' },
  { key: 'health_below', value: '60' },
]

/** Twenty accounts by the events of their product, the busiest first. */
async function busiestAccounts(): Promise<{ id: string; name: string }[]> {
  const who = { databaseRole: 'kith_system', session: null, readOnly: true }
  return inTransaction(systemCtx().db, who, (tx) =>
    tx.execute<{ id: string; name: string }>(sql`
      select g.entity_id as id, g.name
      from (select m.entity_id, count(*) as events from event e join membership m on m.record_id = e.account_record_id group by 1) b
      join golden_account g using (entity_id)
      where g.name is not null order by b.events desc, g.entity_id limit 20`),
  )
}
