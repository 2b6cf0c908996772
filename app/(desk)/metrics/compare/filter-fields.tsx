import { Field } from '@/components/form/field'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import type { Role } from '@/model/access/roles'
import { filtersOf } from '@/model/filters/all-filters'
import type { FilterValue } from '@/model/filters/filter'
import { mayUse } from '@/model/filters/may-use'
import type { MeasuredGrain } from '@/model/metrics/metric'

/** The filters of a grain's list that the role may use, as fields of one of the two numbers. */
export function FilterFields(props: {
  name: 'a' | 'b'
  grain: MeasuredGrain
  role: Role
  set: readonly FilterValue[]
}) {
  const { name, grain, role } = props
  const set = new Map(props.set.map(({ key, value }) => [key, value]))
  return filtersOf(grain)
    .filter((filter) => mayUse(role, grain, filter.on))
    .map((filter) => {
      const id = `${name}-filter-${filter.key}`
      const value = set.get(filter.key) ?? ''
      const several = value.includes(',')
      return (
        <Field key={filter.key} id={id} label={filter.label} hint={filter.hint}>
          {filter.options && !several ? (
            <Select
              id={id}
              name={`${name}.${filter.key}`}
              defaultValue={value}
              options={[{ value: '', label: 'Any' }, ...filter.options]}
            />
          ) : (
            <Input
              id={id}
              name={`${name}.${filter.key}`}
              defaultValue={value}
              inputMode={filter.test === 'one-of' ? 'text' : 'numeric'}
              pattern={filter.test === 'one-of' ? undefined : '[0-9]{1,9}'}
              aria-describedby={filter.hint ? `${id}-about` : undefined}
            />
          )}
        </Field>
      )
    })
}
