import { Tabs } from '@/components/ui/tabs'
import { type GoldenGrain, grains } from '@/model/grains'
import { matchingHref } from './matching-params'

const order = ['person', 'account', 'company', 'household'] as const satisfies readonly GoldenGrain[]

/** A model for each kind of customer, side by side. */
export function MatchingTabs({ grain }: { grain: GoldenGrain }) {
  return (
    <Tabs
      label="Kind of customer"
      items={order.map((key) => ({
        key,
        label: grains[key].plural,
        href: matchingHref({ grain: key }),
        current: key === grain,
      }))}
    />
  )
}
