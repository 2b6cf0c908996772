/** What is looked for among what was done in an account: anything, or an order placed in the portal. */
export const firstDoneKinds = ['use', 'order'] as const
export type FirstDone = (typeof firstDoneKinds)[number]

const tests: Record<FirstDone, string> = { use: 'true', order: "e.kind = 'Order placed in portal'" }

/**
 * The moment something was first done in an account since a month before its stage began (`account` and `since` are texts).
 * Looked up record by record, so that it stops at the first.
 */
export const firstDoneSql = (what: FirstDone, { account, since }: { account: string; since: string }): string => `
  select min(seen.at) from membership m cross join lateral (
    select e.at from event e where e.account_record_id = m.record_id and e.at >= ${since} - interval '30 days' and ${tests[what]} order by e.at limit 1) seen
  where m.entity_id = ${account}`
