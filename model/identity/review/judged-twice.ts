/** SQL text of a common table `twice`: each pair that two people judged, what both said, when the second did, and of what grain. */
export const judgedTwice = `twice as (
      select 'batch' as key, x.verdict as one, y.verdict as other, y.at, b.grain
      from batch_answer x join batch_answer y using (batch_id, record_a, record_b) join review_batch b using (batch_id)
      where (x.at, x.user_id) < (y.at, y.user_id) and x.user_id <> y.user_id
      union all
      select 'second', 'same', case o.status when 'approved' then 'same' else 'different' end, o.answered_at, c.grain
      from second_opinion o join candidate_pair c using (record_a, record_b)
      where o.status in ('approved', 'refused') and o.answered_by <> o.asked_by
      union all
      select 'again', e.before, e.verdict, e.decided_at, e.grain from (
        select verdict, decided_by, decided_at, grain, lag(verdict) over pair as before, lag(decided_by) over pair as by_before
        from identity_edge where origin = 'person' and rule = 'decision'
        window pair as (partition by record_a, record_b order by decided_at, edge_id)) e
      where e.before is not null and e.by_before <> e.decided_by
    )`
