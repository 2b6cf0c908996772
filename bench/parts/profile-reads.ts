import { getDerived } from '@/server/profile/get-derived'
import { getProfile } from '@/server/profile/get-profile'
import { getSamePoint } from '@/server/profile/get-same-point'
import { getTrend } from '@/server/profile/get-trend'
import { listExpansion } from '@/server/profile/list-expansion'
import { listTickets } from '@/server/profile/list-tickets'
import type { Ctx } from '@/server/spine/ctx'
import { getAnchors } from '@/server/timeline/get-anchors'
import { getLanes } from '@/server/timeline/get-lanes'

/** What the account review reads, in the page's order. */
export async function profileReads(ctx: Ctx, id: string): Promise<void> {
  const customer = { grain: 'account', id } as const
  await getProfile(ctx, customer)
  await getDerived(ctx, { ...customer, keys: ['billed_to_date', 'portal_orders', 'first_response'] })
  await getTrend(ctx, { ...customer, metric: 'active_users' })
  await listExpansion(ctx, customer)
  await listTickets(ctx, customer)
  await getSamePoint(ctx, customer)
  await getAnchors(ctx, customer)
  const day = (offset: number) => new Date(ctx.now.getTime() + offset * 86_400_000).toISOString().slice(0, 10)
  await getLanes(ctx, { ...customer, from: day(-90), to: day(60) })
}
