import { enterCost } from '@/server/value/enter-cost'
import { asDemoPerson } from './as-demo-person'

/** What Halden's customer data system has cost in its first month, that of `today` (`YYYY-MM-DD`), told by its admin. */
export async function tellCosts(today: string): Promise<void> {
  const month = today.slice(0, 7)
  await asDemoPerson('admin', async (ctx) => {
    await enterCost(ctx, { month, kind: 'build', amount: '9600', currency: 'GBP', note: 'Connecting six systems' })
    await enterCost(ctx, { month, kind: 'run', amount: '640', currency: 'GBP', note: 'Server and support' })
    await enterCost(ctx, { month, kind: 'govern', amount: '1150', currency: 'GBP', note: 'Steward, two days a week' })
  })
}
