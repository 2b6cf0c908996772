import { mayRead } from '@/model/access/classifications'
import { type HistoricalQuestion, type Period, periodsOf } from '@/model/lifecycle/historical-questions'
import type { Ctx } from '../spine/ctx'

/** The periods a reader may ask a question over: renewals to come rest on the contract's renewal date, which is for readers of commercial fields. */
export const periodsFor = ({ actor: { role } }: Ctx, question: HistoricalQuestion): Period[] =>
  periodsOf(question).filter((period) => period !== 'coming' || role === 'system' || mayRead(role, 'commercial'))
