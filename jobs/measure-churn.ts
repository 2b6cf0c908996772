import { measureChurn as measure } from '@/server/churn/measure-churn'
import { asSystem } from '@/server/ingest/claim-run'
import type { Job } from './job'

/** Tells every measured day's churn risk by the model just put in force. */
export const measureChurn: Job = {
  name: 'measure-churn',
  run: async (ctx) => {
    await asSystem(ctx, (inside) => measure(inside))
  },
}
