/**
 * SQL text of three common tables, `judged` the last: each word of a person on a pair that had been shown with a
 * probability, with what it came to. Pairs of a batch count where a person looked at them: sampled ones by their answer.
 */
export const judgedPairs = `decided as (
      select e.record_a, e.record_b, e.grain, e.decided_at as at, s.probability, s.reason as why,
        e.verdict = 'same' and e.retracted_at is null as same, e.verdict = 'different' and e.retracted_at is not null as open
      from identity_edge e cross join lateral jsonb_to_record(e.evidence) as v(seen jsonb, sampled boolean)
        cross join lateral jsonb_to_record(v.seen) as s(probability float8, reason text)
      where e.origin = 'person' and v.seen is not null and coalesce(v.sampled, true)
    ), answered as (
      select p.record_a, p.record_b, b.grain, a.at, c.probability::float8, c.reason, a.verdict = 'same', false
      from batch_answer a join batch_pair p using (batch_id, record_a, record_b) join review_batch b using (batch_id)
        join candidate_pair c using (record_a, record_b)
      where p.kind = 'sample' and a.verdict in ('same', 'different')
        and not exists (select 1 from decided d where d.record_a = a.record_a and d.record_b = a.record_b)
    ), judged as (select * from decided union all select * from answered)`
