import { z } from 'zod'
import type { Role } from '@/model/access/roles'
import { customerInput } from '../profile/customer-input'
import { resolveEntity } from '../profile/resolve-entity'
import { query } from '../spine/query'
import { cutPage, type StreamPart, type TimelinePage } from './cut-page'
import { dayAfter, deskDay } from './desk-day'
import { readUsage } from './read-usage'
import { timelineKindKeys } from './timeline-item'
import { timelineOwner } from './timeline-owner'
import { timelineStreams } from './timeline-streams'

const linesAPage = 60

/**
 * One page of everything that happened to a customer, newest first: whole days before `before` (default: tomorrow),
 * noise folded, of the kinds asked for, from the tables the reader's role may read.
 */
export const getTimeline = query({
  name: 'getTimeline',
  permission: 'timeline.read',
  input: customerInput.extend({
    before: z.iso.date().optional(),
    kinds: z.array(z.enum(timelineKindKeys)).optional(),
  }),
  run: async (ctx, { grain, id, before, kinds }): Promise<TimelinePage> => {
    const owner = await timelineOwner(ctx, grain, await resolveEntity(ctx, grain, id))
    const until = before ?? dayAfter(deskDay(ctx.now))
    const wanted = (kind: (typeof timelineKindKeys)[number]) => !kinds?.length || kinds.includes(kind)
    const parts: StreamPart[] = []
    for (const stream of timelineStreams(ctx.actor.role as Role, owner)) {
      if (wanted(stream.kind)) parts.push(await stream.read(ctx, owner, until))
    }
    if (wanted('usage')) parts.push(await readUsage(ctx, owner, until))
    return cutPage(parts, linesAPage)
  },
})
