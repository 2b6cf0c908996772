import type { GoldenGrain } from '../../grains'
import { planFor, type MatchColumn, type MatchPlan } from './plan'

const place: MatchColumn[] = [
  { name: 'street', kind: 'street' },
  { name: 'city', kind: 'city' },
  { name: 'postcode', kind: 'postcode' },
]

const organisation: MatchColumn[] = [
  { name: 'name', kind: 'organisation' },
  { name: 'email', kind: 'email', many: true },
  { name: 'phone', kind: 'phone', many: true },
  { name: 'domain', kind: 'domain', many: true },
  { name: 'tax_id', kind: 'id', many: true },
  ...place,
]

/** How records of each grain are compared. Columns are named as the fields and identifier kinds they are read from. */
export const grainPlans: Readonly<Record<GoldenGrain, MatchPlan>> = {
  account: planFor(organisation, 'organisation'),
  company: planFor(organisation, 'organisation'),
  person: planFor(
    [
      { name: 'first_name', kind: 'given_name' },
      { name: 'last_name', kind: 'family_name' },
      { name: 'name', kind: 'full_name' },
      { name: 'email', kind: 'email', many: true },
      { name: 'phone', kind: 'phone', many: true },
      { name: 'birthday', kind: 'date' },
      ...place,
    ],
    'person',
  ),
  household: planFor(
    [{ name: 'name', kind: 'family_name' }, { name: 'phone', kind: 'phone', many: true }, ...place],
    'person',
  ),
}
