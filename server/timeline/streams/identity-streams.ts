import { sql } from 'drizzle-orm'
import { entityCode, type Grain, grains } from '@/model/grains'
import type { SourceKey } from '@/model/source-systems'
import { systemLabel } from '@/model/source-systems'
import { type Said, stream } from '../stream'

type Move = {
  id: string
  source: SourceKey
  object: string
  external_id: string
  cause: string
  by: string | null
  from_entity_id: string | null
  from_grain: Grain | null
  from_number: number | null
  grain: Grain
}

const moved = stream<Move>({
  kind: 'identity',
  source: null,
  table: 'membership_history',
  owner: 'records',
  select: (owned) => sql`
    select h.record_id || '.' || h.move_id as id, h.at, r.source, r.object, r.external_id, h.cause, u.name as by,
      h.from_entity_id, h.from_grain, h.from_number, m.grain
    from membership_history h join source_record r using (record_id) join membership m using (record_id) left join app_user u on u.user_id = h.actor_id
    where h.record_id = ${owned}`,
  at: sql`h.at`,
  say: (row) => sayGrain(row) ?? sayMove(row),
})

/** A record that became something else: what it was, with the code that still leads here. */
function sayGrain({ source, object, external_id, from_grain, from_number, grain }: Move): Said | null {
  if (from_grain === null || from_number === null) return null
  return {
    title: `${systemLabel(source)} ${object} ${external_id} became ${grain === 'account' ? 'an' : 'a'} ${grains[grain].label.toLowerCase()}`,
    note: `was ${entityCode(from_grain, from_number)}, which still leads here`,
    fold: { key: 'grain', many: 'records became something else' },
  }
}

function sayMove(row: Move): Said {
  return {
    title: row.from_entity_id
      ? `${systemLabel(row.source)} ${row.object} ${row.external_id} joined`
      : `${systemLabel(row.source)} ${row.object} ${row.external_id} became known`,
    note: row.by ?? (row.cause === 'edges' ? 'matched by its identifiers' : row.cause),
    tone: row.from_entity_id ? 'plain' : 'minor',
    fold: {
      key: row.from_entity_id ? 'moved' : 'known',
      many: row.from_entity_id ? 'records joined' : 'records became known',
    },
  }
}

const revealed = stream<{ id: string; field: string; reason: string; by: string }>({
  kind: 'identity',
  source: null,
  table: 'reveal',
  owner: 'records',
  select: (owned) => sql`
    select r.reveal_id as id, r.at, r.field, r.reason, u.name as by from reveal r join app_user u using (user_id) where r.entity_id = ${owned}`,
  at: sql`r.at`,
  say: (row) => ({
    title: `${row.field.replace('_', ' ')} revealed to ${row.by}`,
    note: row.reason,
    fold: { key: 'reveal', many: 'reveals' },
  }),
})

/** Merges, splits and reveals. */
export const identityStreams = [moved, revealed]
