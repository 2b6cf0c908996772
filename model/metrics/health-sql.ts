import { healthInputs } from './health-inputs'
import { healthMeasureNames, healthMeasuresSql } from './health-measures-sql'
import { healthSizeColumns, healthSizeRows } from './health-segments'

const points = healthInputs.map((input) => `${input.sql(`${input.key}_most`)} as ${input.key}_points`).join(',\n    ')
const pointKeys = healthInputs.map((input) => `'${input.key}', ${input.key}_points`).join(', ')
const sum = healthInputs.map((input) => `${input.key}_points`).join(' + ')

/** Common table expressions that end in `scored`: account, score and detail; `among` is a further condition on the account `a`. */
export const healthScoreSql = (among = '') => `
${healthMeasuresSql(among).trim()},
point as (
  select *,
    ${points}
  from measure
  cross join lateral (
    select * from ${healthSizeRows} z (${healthSizeColumns}) where z.from_seats <= measure.seats order by z.from_seats desc limit 1) sized),
scored as (
  select account_id, ${sum} as score,
    jsonb_build_object('size', size, 'points', jsonb_build_object(${pointKeys}), 'measures', to_jsonb(measure_of)) as detail
  from point
  join lateral (select ${healthMeasureNames}) measure_of on true)`
