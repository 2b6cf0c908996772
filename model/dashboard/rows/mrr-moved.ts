/** How recurring revenue moves: came for the first time, came back, grew, shrank, went to nothing. */
export const mrrMoves = {
  new: 'New',
  won_back: 'Won back',
  expansion: 'Expansion',
  contraction: 'Contraction',
  churn: 'Churned',
} as const

export type MrrMove = keyof typeof mrrMoves
export const mrrMoveKeys = [
  'new',
  'won_back',
  'expansion',
  'contraction',
  'churn',
] as const satisfies readonly MrrMove[]

/** Whether an account paid at any time before the end of a day: then what begins is a return. */
export const paidBefore = (account: string, day: string) =>
  `exists (select 1 from account_worth w where w.account_id = ${account} and w.monthly_amount > 0 and w.from_at < (${day} + 1)::timestamp at time zone 'UTC')`

/** Which move a change of MRR is, from `now` and `before` of `x`. */
export const moveOf = (
  day: string,
) => `case when x.before = 0 then case when ${paidBefore('x.entity_id', day)} then 'won_back' else 'new' end
      when x.now = 0 then 'churn' when x.now > x.before then 'expansion' else 'contraction' end`

/** The accounts whose MRR moved in this way between two measured days, and by how much. */
export const mrrMovedRows = `
select x.entity_id::text as key, x.entity_id, 'account' as grain, x.now - x.before as amount, null as note from (
  select entity_id, coalesce(n.value, 0) as now, coalesce(b.value, 0) as before
  from (select entity_id, value from metric_value where metric = 'mrr' and day = :to) n
    full join (select entity_id, value from metric_value where metric = 'mrr' and day = :from) b using (entity_id)
  where coalesce(n.value, 0) <> coalesce(b.value, 0)) x
where ${moveOf(':from')} = :move`
