import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { About } from '@/model/notes/plainly-about'
import type { SourceKey } from '@/model/source-systems'
import { uuidArray } from '@/server/identity/uuid-array'
import { customerInput } from '@/server/profile/customer-input'
import { mustKnow } from '@/server/profile/guard/must-know'
import { memberIds, resolveEntity } from '@/server/profile/resolve-entity'
import { query } from '@/server/spine/query'
import { aboutOf } from './about'
import { longestNote } from './note-text'

export type AboutChoice = { recordId: string; source: SourceKey; object: string; externalId: string }
export type Suggested = About & { choices: AboutChoice[] }

/** Most records that are offered to choose from; a note may still go with another if its text names it. */
const mostChoices = 40

/** Where a note of this text would go by itself, and the records it may go with instead. */
export const suggestAbout = query({
  name: 'suggestAbout',
  permission: 'note.write',
  alone: true,
  input: customerInput.extend({ text: z.string().max(longestNote) }),
  run: async (ctx, { grain, id, text }): Promise<Suggested> => {
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    const records = await memberIds(ctx, entityId)
    const about = await aboutOf(ctx, records, text)
    const offered = [...new Set([...(about.recordId ? [about.recordId] : []), ...records])].slice(0, mostChoices)
    const rows = await ctx.tx.execute<{
      record_id: string
      source: SourceKey
      object: string
      external_id: string
    }>(sql`
      select record_id, source, object, external_id from source_record where record_id = any(${uuidArray(offered)}) order by source, object, external_id`)
    const choices = rows.map((row) => ({
      recordId: row.record_id,
      source: row.source,
      object: row.object,
      externalId: row.external_id,
    }))
    return { ...about, choices }
  },
})
