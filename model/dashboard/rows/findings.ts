import { allChecks } from '../../checks/all-checks'
import { type Dimension, dimensions } from '../../checks/check'

export const dimensionKeys = Object.keys(dimensions).filter((key): key is Dimension => Object.hasOwn(dimensions, key))

/** Which dimension each check is of, as a relation. */
export const checkDimension = `(values ${allChecks.map((check) => `('${check.key}', '${check.dimension}')`).join(', ')}) as c (check_key, dimension)`

/** What the checks of a dimension had found when they ran on a day. */
export const findingRows = `
select f.check_key || ' ' || f.finding_key as key, f.entity_id, f.grain, null::float8 as amount, f.sentence as note
from quality_finding f join ${checkDimension} using (check_key) join quality_result r on r.check_key = f.check_key and r.day = :on
where c.dimension = :dimension and f.first_seen <= r.ran_at and (f.gone_at is null or f.gone_at > r.ran_at)`
