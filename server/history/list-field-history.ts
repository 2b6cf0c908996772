import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import type { FieldType, FieldValue } from '@/model/fields/field'
import { fieldOf } from '@/model/fields/fields'
import type { SourceKey } from '@/model/source-systems'
import { asIso } from '@/server/customers/as-iso'
import { customerInput } from '@/server/profile/customer-input'
import { mustKnow } from '@/server/profile/guard/must-know'
import { resolveEntity } from '@/server/profile/resolve-entity'
import { query } from '@/server/spine/query'

/** One word about one field: what was said, or pinned, from when by its clock, and when Kith learned it. */
export type FieldWord = {
  key: string
  field: string
  label: string
  type: FieldType
  /** Null where the record stopped saying anything, or the pin was taken away. */
  value: FieldValue | null
  recordId: string
  source: SourceKey
  object: string
  externalId: string
  version: number | null
  validFrom: string
  recordedAt: string
  /** The import that said it was taken back. */
  takenBack: boolean
  /** Who pinned it, or took the pin away, and why. */
  pin: { by: string | null; reason: string } | null
}

export const fieldHistoryPage = 50

const input = customerInput.extend({
  field: z.string().max(60).nullable().default(null),
  page: z.number().int().min(1).max(1_000).default(1),
})

type Row = Omit<FieldWord, 'key' | 'label' | 'type' | 'value' | 'validFrom' | 'recordedAt' | 'pin'> & {
  value: { v?: FieldValue }
  valid_from: string
  recorded_at: string
  pinned_by: string | null
  reason: string | null
}

/**
 * Who changed what: every word the records of a customer ever said of its fields, and every pin, newest by the source's
 * clock first, 50 a page. What a record says again is left out. Only fields the role reads in full.
 */
export const listFieldHistory = query({
  name: 'listFieldHistory',
  permission: 'customer.read',
  input,
  run: async (ctx, { grain, id, field, page }): Promise<{ words: FieldWord[]; more: boolean }> => {
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    const role = ctx.actor.role as Role
    const pinsToo = (tableRules.pin.read as readonly string[]).includes(role)
    const member = sql`(select record_id from membership where entity_id = ${entityId}::uuid)`
    const only = (column: string) => (field === null ? sql`true` : sql`${sql.raw(column)} = ${field}`)
    const pins = sql`
      select p.record_id, p.field, t.value, null::int as version, t.at as valid_from, t.at as recorded_at, false as "takenBack", u.name as pinned_by, p.reason
      from pin p cross join lateral (values (p.value, p.at, p.pinned_by), ('{}'::jsonb, p.removed_at, p.removed_by)) as t (value, at, by)
      left join app_user u on u.user_id = t.by
      where t.at is not null and p.record_id in ${member} and ${only('p.field')}`
    const rows = await ctx.tx.execute<Row>(sql`
      select w.record_id as "recordId", w.field, w.value, w.version, w.valid_from, w.recorded_at, w."takenBack", w.pinned_by, w.reason,
        r.source, r.object, r.external_id as "externalId"
      from (
        select record_id, field, value, version, valid_from, recorded_at, "takenBack", null as pinned_by, null as reason from (
          select h.record_id, h.field, h.value, h.version, h.valid_from, h.recorded_at,
            h.valid_from > coalesce(s.source_changed_at, s.source_created_at, s.arrived_at) as "takenBack",
            lag(h.value) over (partition by h.record_id, h.field order by h.valid_from, h.version) as before
          from attribute_history h join source_record s on s.record_id = h.record_id
          where h.subject_id in ${member} and h.grain = ${grain} and ${only('h.field')}) told
        where value is distinct from coalesce(before, '{}'::jsonb)
        ${pinsToo ? sql`union all ${pins}` : sql``}) w
      join source_record r on r.record_id = w.record_id
      order by w.valid_from desc, w.field, w.record_id, w.version desc nulls first limit ${fieldHistoryPage + 1} offset ${(page - 1) * fieldHistoryPage}`)
    const words = rows.flatMap((row): FieldWord[] => {
      const known = fieldOf(grain, row.field)
      if (!known || (ctx.actor.role !== 'system' && !mayRead(role, known.classification))) return []
      const { value, valid_from, recorded_at, pinned_by, reason, ...rest } = row
      return [
        {
          ...rest,
          key: `${row.recordId}.${row.field}.${row.version ?? `pin.${valid_from}`}`,
          label: known.label,
          type: known.type,
          value: value.v ?? null,
          validFrom: asIso(valid_from),
          recordedAt: asIso(recorded_at),
          pin: reason === null ? null : { by: pinned_by, reason },
        },
      ]
    })
    return { words: words.slice(0, fieldHistoryPage), more: rows.length > fieldHistoryPage }
  },
})
