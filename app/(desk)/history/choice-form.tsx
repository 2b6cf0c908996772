import { ListFilter } from 'lucide-react'
import { Field } from '@/components/form/field'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import type { JourneyChoices } from '@/server/journeys/list-choices'

type Props = {
  action: string
  kept: Readonly<Record<string, string | undefined>>
  choices: JourneyChoices
  chosen: Partial<Record<keyof JourneyChoices, string>>
  periods: readonly { value: string; label: string }[]
  period: string
}

const labels = { plan: 'Plan', region: 'Region', industry: 'Industry' } as const

/** The form that sets period and segment: a plain form whose fields become the address. */
export function ChoiceForm({ action, kept, choices, chosen, periods, period }: Props) {
  const trigger = (
    <Button className="chip add">
      <ListFilter className="icon small" aria-hidden="true" />
      Filter
    </Button>
  )
  return (
    <Popover trigger={trigger} label="Filters" width={280}>
      <form action={action} method="get" className="grid gap-3">
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Field id="filter-period" label="Period">
          <Select id="filter-period" name="period" defaultValue={period} options={periods} />
        </Field>
        {(['plan', 'region', 'industry'] as const).map((name) => (
          <Field key={name} id={`filter-${name}`} label={labels[name]}>
            <Select
              id={`filter-${name}`}
              name={name}
              defaultValue={chosen[name] ?? ''}
              options={[{ value: '', label: 'All' }, ...choices[name].map((word) => ({ value: word, label: word }))]}
            />
          </Field>
        ))}
        <Button type="submit" variant="next">
          Show
        </Button>
      </form>
    </Popover>
  )
}
