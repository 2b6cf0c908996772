import { ListFilter } from 'lucide-react'
import { Field } from '@/components/form/field'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { goldenGrains, grains } from '@/model/grains'
import { decisionKinds, decisionReasons } from '@/model/identity/decision-kinds'
import { grainPlans } from '@/model/identity/match/grain-plans'
import type { Asked, FilterKey } from './decision-params'

type Option = { value: string; label: string }
const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const comparisons: readonly Option[] = [
  ...new Set(Object.values(grainPlans).flatMap((plan) => plan.comparisons.map((one) => one.label))),
]
  .sort()
  .map((label) => ({ value: label, label }))

/** The form that sets the filters of the history: a plain form whose fields become the address. */
export function DecisionFilters({
  asked,
  people,
}: {
  asked: Asked
  people: readonly { userId: string; name: string }[]
}) {
  const trigger = (
    <Button className="chip add">
      <ListFilter className="icon small" aria-hidden="true" />
      Filter
    </Button>
  )
  const select = (key: FilterKey, label: string, options: readonly Option[]) => (
    <Field id={`filter-${key}`} label={label}>
      <Select
        id={`filter-${key}`}
        name={key}
        defaultValue={asked[key] ?? ''}
        options={[{ value: '', label: 'Any' }, ...options]}
      />
    </Field>
  )
  const input = (key: FilterKey, label: string, type: 'search' | 'date', hint?: string) => (
    <Field id={`filter-${key}`} label={label} hint={hint}>
      <Input
        id={`filter-${key}`}
        name={key}
        type={type}
        defaultValue={asked[key] ?? ''}
        maxLength={100}
        aria-describedby={hint ? `filter-${key}-about` : undefined}
      />
    </Field>
  )
  return (
    <Popover trigger={trigger} label="Filters" width={380}>
      <form action="/review/decisions" method="get" className="grid gap-3">
        {input('customer', 'Customer', 'search', 'A name, a code, an identifier or an id, old ones too')}
        {select(
          'by',
          'Reviewer',
          people.map(({ userId, name }) => ({ value: userId, label: name })),
        )}
        <div className="grid grid-cols-2 gap-3">
          {input('from', 'From', 'date')}
          {input('to', 'Until', 'date')}
          {select('kind', 'Decision', optionsOf(decisionKinds))}
          {select('state', 'Now', [
            { value: 'standing', label: 'Stands' },
            { value: 'undone', label: 'Undone' },
          ])}
          {select('why', 'Asked because', optionsOf(decisionReasons))}
          {select('spoke', 'What spoke', comparisons)}
          {select('band', 'Called then', optionsOf({ likely: 'Likely', unsure: 'Unsure', different: 'Unlikely' }))}
          {select(
            'grain',
            'Grain',
            goldenGrains.map((grain) => ({ value: grain, label: grains[grain].plural })),
          )}
        </div>
        <div className="sticky bottom-0 flex gap-2 bg-raise pt-1">
          <Button type="submit" variant="next">
            Show
          </Button>
        </div>
      </form>
    </Popover>
  )
}
