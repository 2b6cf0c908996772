import { healthMeasureNames, healthMeasuresSql } from './health-measures-sql'

const clamped = (value: string, most: number) => `round(greatest(0, least(${most}, ${value})))`

/** The second definition of health: one set of weights for all accounts. Kept as it was, so that its days can be measured still. */
export const healthVersion2 = `
with ${healthMeasuresSql().trim()},
point as (
  select *,
    ${clamped('case when use_before = 0 then (use_now > 0)::int * 30.0 else 30 * (use_now::numeric / use_before - 0.4) / 0.6 end', 30)} as usage_points,
    ${clamped('20 - 6 * late_tickets - 3 * pressing_tickets - (open_tickets - pressing_tickets)', 20)} as support_points,
    ${clamped('20 - 3 * least(paid_late, 3) - case when days_late > 14 then 14 when days_late > 0 then 6 else 0 end', 20)} as payment_points,
    ${clamped('case when seats = 0 then 0 else 15.0 * seats_used / seats end', 15)} as seats_points,
    ${clamped(
      `case when review_days <= 180 then 5 when review_days <= 365 then 2 else 0 end
        + case when sponsors = 0 then 3 when bounced_sponsors >= sponsors then 0 else 10 end`,
      15,
    )} as relationship_points
  from measure)
select account_id as entity_id, usage_points + support_points + payment_points + seats_points + relationship_points as value,
  jsonb_build_object('points', jsonb_build_object('usage', usage_points, 'support', support_points, 'payment', payment_points, 'seats', seats_points,
    'relationship', relationship_points), 'measures', to_jsonb(measure_of)) as detail
from point
join lateral (select ${healthMeasureNames}) measure_of on true`
