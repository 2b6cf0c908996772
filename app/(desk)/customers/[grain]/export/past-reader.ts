import type { ListParams } from '@/model/filters/read-list-params'
import { listAsOf, mostAtOnce } from '@/server/history/list-as-of'
import type { Moment } from '@/server/history/moment'
import type { PastPage } from '@/server/history/past-row'
import type { Ctx } from '@/server/spine/ctx'

/** Reads a list as of a moment in as few parts as may be: what is worked out at once is read at once. */
export const pastReader =
  (ctx: Ctx, list: ListParams, moment: Moment) =>
  (after: string | undefined): Promise<PastPage> =>
    listAsOf(ctx, { ...list, ...moment, after, before: undefined, size: mostAtOnce })
