import type { Features, FeatureValue } from './feature'
import type { MatchPlan } from './plan'
import { readBearer } from './read/bearer'
import { readIds } from './read/ids'
import { readName } from './read/name'
import { withNameSigns } from './read/name-signs'
import { readOrganisation } from './read/organisation'
import { readPlace } from './read/place'
import { readDomains, readEmails, readPhones } from './read/reach'
import { readValue } from './read/value'

/** The cells of a record by column name; a list where a column holds several. */
export type Cells = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * Makes some features of a record, from a few columns alone: the same cells in those give the same features, and no other maker
 * makes them. So a bulk run reads each distinct combination of cells once.
 */
export type FeatureMaker = {
  from: readonly string[]
  read: (cells: Cells, into: Record<string, FeatureValue | undefined>) => void
}

const makers = new WeakMap<MatchPlan, readonly FeatureMaker[]>()

/** What a record says of itself, in the form in which records are compared. Pure, and quick: what was normalised is remembered. */
export function featuresOf(plan: MatchPlan, cells: Cells): Features {
  const into: Record<string, FeatureValue> = {}
  for (const maker of featureMakers(plan)) maker.read(cells, into)
  return into
}

/** The makers of all features of a plan. */
export function featureMakers(plan: MatchPlan): readonly FeatureMaker[] {
  const known = makers.get(plan)
  if (known) return known
  const { features, columns } = plan
  const made = [
    features.names ? withNameSigns(readName(columns)) : null,
    features.party ? readBearer(columns) : null,
    features.ids ? readIds(columns) : null,
    features.city || features.street || features.postcode ? readPlace(plan) : null,
    features.org ? readOrganisation(plan) : null,
    features.emails ? readEmails(columns) : null,
    features.phones ? readPhones(columns) : null,
    features.domains ? readDomains(plan) : null,
    ...columns.map((column) => readValue(plan, column)),
  ].filter((maker) => maker !== null)
  makers.set(plan, made)
  return made
}
