import type { Figure } from './figure'

/** Open tickets that press, or whose promised first answer is overdue. */
export const ticketsThatWait = {
  key: 'tickets-that-wait',
  label: 'Tickets that wait',
  meaning:
    'Open tickets of known customers: those past their promised first answer, or those of high or urgent priority.',
  grain: 'one ticket',
  unit: 'count',
  sources: ['support'],
  tables: ['ticket'],
  takes: [{ name: 'which', type: 'word', oneOf: ['late', 'pressing'], means: 'which of them' }],
  sql: `
select count(*) as value
from ticket t
where t.status in ('new', 'open', 'pending')
  and exists (select 1 from membership m where m.record_id in (t.account_record_id, t.record_id))
  and case :which when 'late' then t.first_response_at is null and t.first_response_due_at < :now
    else t.priority in ('high', 'urgent') end`,
  caveats: [],
  drill: () => '/customers/accounts?tickets=1',
} as const satisfies Figure
