import type { Figure } from './figure'

/** People who may sign in, may no longer, or are locked out. */
export const peopleAtTheDesk = {
  key: 'people-at-the-desk',
  label: 'People',
  meaning: 'People who may sign in, who may no longer, or who are locked out for a while.',
  grain: 'one person',
  unit: 'count',
  sources: [],
  // Who is locked out is for those who watch, as what they were refused is.
  tables: ['app_user', 'security_event'],
  takes: [{ name: 'who', type: 'word', oneOf: ['active', 'disabled', 'locked'], means: 'which of them' }],
  sql: `
select count(*) as value
from app_user
where case :who when 'active' then disabled_at is null when 'disabled' then disabled_at is not null else locked_until > :now end`,
  caveats: [],
  drill: () => '/admin',
} as const satisfies Figure
