import type { Figure } from './figure'

/** What people attached to a customer that turned out to be several, not yet given to one of them. */
export const sortingWaiting = {
  key: 'sorting-waiting',
  label: 'Things that wait to be sorted',
  meaning: 'Notes, pins and cases about a customer that was parted, which nobody has given to one of the two yet.',
  grain: 'one note, pin or case',
  unit: 'count',
  sources: [],
  tables: ['sorting_item', 'customer_note', 'pin', 'review_case'],
  sql: `
select count(*) as value
from sorting_item i join membership h on h.record_id = i.held_by
  left join customer_note n on i.kind = 'note' and n.note_id = i.ref_id
  left join pin p on i.kind = 'pin' and p.pin_id = i.ref_id
  left join review_case c on i.kind = 'case' and c.case_id = i.ref_id
where i.sorted_at is null and n.removed_at is null and p.removed_at is null and coalesce(c.status, 'open') = 'open'
  and (select count(distinct m.entity_id) from membership m where m.record_id = any(i.parts)) > 1`,
  caveats: ['Things whose customers are one again wait no more.'],
  drill: () => '/review/sorting',
} as const satisfies Figure
