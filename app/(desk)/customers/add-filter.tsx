import { ListFilter } from 'lucide-react'
import { Checkbox } from '@/components/form/checkbox'
import { Field } from '@/components/form/field'
import { Input } from '@/components/form/input'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import type { Role } from '@/model/access/roles'
import { filtersOf } from '@/model/filters/all-filters'
import type { AnyFilter } from '@/model/filters/filter'
import { mayUse } from '@/model/filters/may-use'
import { grainSlugs } from './grain-slug'
import type { ListParams } from '@/model/filters/read-list-params'

/** The form that sets filters: a plain form whose fields become the address. */
export function AddFilter({ params, role }: { params: ListParams; role: Role }) {
  const offered = filtersOf(params.grain).filter((filter) => mayUse(role, params.grain, filter.on))
  const set = new Map(params.filters.map(({ key, value }) => [key, value]))
  const trigger = (
    <Button className="chip add">
      <ListFilter className="icon small" aria-hidden="true" />
      Filter
    </Button>
  )
  return (
    <Popover trigger={trigger} label="Filters" width={380}>
      <form action={`/customers/${grainSlugs[params.grain]}`} method="get" className="grid gap-3">
        {params.q ? <input type="hidden" name="q" value={params.q} /> : null}
        <input type="hidden" name="sort" value={`${params.sort}.${params.direction}`} />
        {offered.map((filter) => (
          <FilterField key={filter.key} filter={filter} value={set.get(filter.key) ?? ''} />
        ))}
        <div className="sticky bottom-0 flex gap-2 bg-raise pt-1">
          <Button type="submit" variant="next">
            Show
          </Button>
        </div>
      </form>
    </Popover>
  )
}

function FilterField({ filter, value }: { filter: AnyFilter; value: string }) {
  const id = `filter-${filter.key}`
  if (filter.options) {
    const chosen = value.split(',')
    return (
      <fieldset className="grid gap-0.5">
        <legend className="text-2 text-ink-2">{filter.label}</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1.5">
          {filter.options.map((option) => (
            <Checkbox
              key={option.value}
              name={filter.key}
              value={option.value}
              label={option.label}
              defaultChecked={chosen.includes(option.value)}
            />
          ))}
        </div>
      </fieldset>
    )
  }
  return (
    <Field id={id} label={filter.label} hint={filter.hint}>
      <Input
        id={id}
        name={filter.key}
        defaultValue={value}
        inputMode={filter.test === 'one-of' ? 'text' : 'numeric'}
        pattern={filter.test === 'one-of' ? undefined : '[0-9]{1,9}'}
        aria-describedby={filter.hint ? `${id}-about` : undefined}
      />
    </Field>
  )
}
