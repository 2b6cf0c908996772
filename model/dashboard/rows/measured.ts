import { renewalText } from '../../boards/renewal-board'

/** The accounts active at the end of a measured day. */
export const activeRows = `
select entity_id::text as key, entity_id, grain, null::float8 as amount, null as note from metric_value where metric = 'active_customer' and day = :on and value <> 0`

/** The accounts whose first response was measured on a day; `amount` is hours. */
export const firstResponseRows = `
select entity_id::text as key, entity_id, grain, value as amount, null as note from metric_value where metric = 'first_response_time' and day = :on`

/** The accounts that renew between two days; `amount` is their MRR. */
export const renewalRows = `
select g.entity_id::text as key, g.entity_id, 'account' as grain, coalesce(r.value, 0) as amount, g.renewal_date::text as note
from golden_account g ${renewalText.joins} where g.renewal_date between :from and :to and ${renewalText.stands}`

/** Those among them that are at risk. */
export const riskyRenewalRows = `${renewalRows} and ${renewalText.atRisk}`
