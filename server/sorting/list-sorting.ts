import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { fieldOf } from '@/model/fields/fields'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import { asIso } from '@/server/customers/as-iso'
import { query } from '@/server/spine/query'
import { type SortingSide, loadSides } from './load-sides'

export type SortingLine = {
  itemId: string
  kind: 'note' | 'pin' | 'case'
  grain: GoldenGrain
  /** What it says; of a pin, the field and its value. */
  text: string
  by: string
  at: string
  raisedAt: string
  suggested: string | null
  because: string | null
  sides: (SortingSide & { holds: boolean })[]
}

/** What waits to be given to one of the customers that a merge had made one, oldest first; at most 100. Things whose customers are one again wait no more. */
export const listSorting = query({
  name: 'listSorting',
  permission: 'record.read',
  input: z.object({}),
  async run(ctx): Promise<{ items: SortingLine[]; waiting: number }> {
    const rows = await ctx.tx.execute<Row>(sql`
      select i.item_id, i.kind, i.grain, i.parts::text[] as parts, i.held_by, h.entity_id as holder, i.suggested, i.because, i.raised_at::text,
        coalesce(n.text, c.note, p.value->>'v', '') as text, p.field, coalesce(u.name, 'Somebody') as by,
        coalesce(n.written_at, c.raised_at, p.at)::text as at, count(*) over ()::int as waiting
      from sorting_item i join membership h on h.record_id = i.held_by
        left join customer_note n on i.kind = 'note' and n.note_id = i.ref_id
        left join pin p on i.kind = 'pin' and p.pin_id = i.ref_id
        left join review_case c on i.kind = 'case' and c.case_id = i.ref_id
        left join app_user u on u.user_id = coalesce(n.written_by, p.pinned_by, c.raised_by)
      where i.sorted_at is null and n.removed_at is null and p.removed_at is null and coalesce(c.status, 'open') = 'open'
        and (select count(distinct m.entity_id) from membership m where m.record_id = any(i.parts)) > 1
      order by i.raised_at, i.item_id limit 100`)
    const sides = await loadSides(ctx, [...new Set(rows.flatMap((row) => row.parts))])
    const items = rows.flatMap((row): SortingLine[] => {
      const grain = goldenGrains.find((one) => one === row.grain)
      if (!grain) return []
      const label = row.field ? (fieldOf(grain, row.field)?.label ?? row.field) : null
      return [
        {
          itemId: row.item_id,
          kind: row.kind,
          grain,
          text: label ? `${label}: ${row.text}` : row.text,
          by: row.by,
          at: asIso(row.at),
          raisedAt: asIso(row.raised_at),
          suggested: row.suggested,
          because: row.because,
          sides: apart(row.parts.flatMap((id) => sides.get(id) ?? [])).map((side) => {
            return { ...side, holds: side.entityId === row.holder }
          }),
        },
      ]
    })
    return { items, waiting: rows[0]?.waiting ?? 0 }
  },
})

/** Without what all of them have: it tells none from the others. */
function apart(sides: readonly SortingSide[]): SortingSide[] {
  return sides.map((side) => {
    const others = sides.filter((one) => one !== side)
    return { ...side, tells: side.tells.filter((tell) => !others.every((one) => one.tells.includes(tell))) }
  })
}

type Row = {
  item_id: string
  kind: SortingLine['kind']
  grain: string
  parts: string[]
  held_by: string
  holder: string
  suggested: string | null
  because: string | null
  raised_at: string
  text: string
  field: string | null
  by: string
  at: string
  waiting: number
}
