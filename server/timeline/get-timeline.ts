import { z } from 'zod'
import type { Role } from '@/model/access/roles'
import { customerInput } from '../profile/customer-input'
import { mustKnow } from '../profile/guard/must-know'
import { resolveEntity } from '../profile/resolve-entity'
import { query } from '../spine/query'
import { cutPage, type TimelinePage } from './cut-page'
import { dayAfter, deskDay } from './desk-day'
import { narrowPart } from './narrow-part'
import { behindDay, readPosition } from './position'
import { readUsage } from './read-usage'
import { timelineKindKeys } from '@/model/timeline/timeline-kinds'
import { timelineOwner } from './timeline-owner'
import { timelineStreams } from './timeline-streams'

const linesAPage = 60

/**
 * One page of everything that happened to a customer, newest first: from behind `behind`, the `next` of the page before, or
 * before the day `before` (default: tomorrow), noise folded, of the kinds asked for, from the tables the reader's role may read.
 * `since` is the day it ends with, `text` what an item must say, and `changes` leaves out routine, usage and who was matched with whom. A search that
 * finds nothing in what it read may still have a `next`.
 */
export const getTimeline = query({
  name: 'getTimeline',
  permission: 'timeline.read',
  input: customerInput.extend({
    before: z.iso.date().optional(),
    behind: z
      .string()
      .refine((text) => readPosition(text) !== null, 'This is no place in a timeline.')
      .optional(),
    kinds: z.array(z.enum(timelineKindKeys)).optional(),
    since: z.iso.date().optional(),
    text: z.string().trim().max(100).default(''),
    changes: z.boolean().default(false),
  }),
  run: async (ctx, { grain, id, before, behind, kinds, since, text, changes }): Promise<TimelinePage> => {
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    const owner = await timelineOwner(ctx, grain, entityId)
    const from = (behind && readPosition(behind)) || behindDay(before ?? dayAfter(deskDay(ctx.now)))
    const wanted = (kind: (typeof timelineKindKeys)[number]) => !kinds?.length || kinds.includes(kind)
    const streams = timelineStreams(ctx.actor.role as Role, owner).filter(
      (stream) => wanted(stream.kind) && !(changes && stream.kind === 'identity'),
    )
    const reads = streams.map((stream) => stream.read(ctx, owner, from, text))
    if (wanted('usage') && !changes) reads.push(readUsage(ctx, owner, from, text))
    const parts = await Promise.all(reads)
    return cutPage(
      parts.map((part) => narrowPart(part, { since, changes })),
      linesAPage,
    )
  },
})
