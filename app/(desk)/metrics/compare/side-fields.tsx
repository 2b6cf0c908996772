import { Checkbox } from '@/components/form/checkbox'
import { Field } from '@/components/form/field'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import { type Role, roleKeys, roles } from '@/model/access/roles'
import { grains } from '@/model/grains'
import { allMetrics, metricOf } from '@/model/metrics/all-metrics'
import { sayFilters } from '@/model/filters/say-filters'
import { withVersion } from '@/model/metrics/definition-on'
import type { CompareChoices } from '@/server/metrics/gap/get-compare-choices'
import type { Side } from '@/model/metrics/compare-sides'
import { FilterFields } from './filter-fields'

/** The fields of one number. Everything but the metric may stay empty, which is the present. */
export function SideFields(props: {
  name: 'a' | 'b'
  title: string
  side: Side | undefined
  role: Role
  choices: CompareChoices
}) {
  const { name, side, choices } = props
  const metric = metricOf(side?.metric ?? 'active_customer')
  const versions = (metric?.versions ?? []).filter(({ version }) => metric && withVersion(metric, version))
  const id = (part: string) => `${name}-${part}`
  return (
    <fieldset className="min-w-0">
      <legend className="head pb-2">{props.title}</legend>
      <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
        <div className="col-span-full">
          <Field id={id('metric')} label="Metric">
            <Select id={id('metric')} name={name} defaultValue={metric?.key} options={metricOptions} />
          </Field>
        </div>
        <Field id={id('day')} label="Day" hint={side?.day ? undefined : 'The newest one measured when empty'}>
          <Input
            id={id('day')}
            name={`${name}.day`}
            type="date"
            defaultValue={side?.day}
            max={choices.newest ?? undefined}
          />
        </Field>
        <Field id={id('version')} label="Version of the definition">
          <Select
            id={id('version')}
            name={`${name}.version`}
            defaultValue={side?.version?.toString() ?? ''}
            options={[
              { value: '', label: 'The one in force that day' },
              ...versions.map(({ version, change }) => ({ value: String(version), label: `${version}: ${change}` })),
            ]}
          />
        </Field>
        <Field
          id={id('known')}
          label="What Kith knew by, UTC"
          hint={side?.known ? undefined : 'All it knows now when empty'}
        >
          <Input
            id={id('known')}
            name={`${name}.known`}
            type="datetime-local"
            className="min-w-0"
            step="0.001"
            defaultValue={side?.known?.slice(0, 23)}
          />
        </Field>
        <Field id={id('as')} label="Seen by">
          <Select
            id={id('as')}
            name={`${name}.as`}
            defaultValue={side?.as ?? ''}
            options={[
              { value: '', label: 'Somebody who sees every customer' },
              ...roleKeys.map((role) => ({ value: role, label: roles[role].label })),
            ]}
          />
        </Field>
      </div>
      <details className="mt-2">
        <summary className="link inline-flex min-h-6 cursor-pointer items-center text-2">
          Filters, and whose book
          <span className="pl-2 text-ink-2 no-underline" data-plain="what is chosen in the form">
            {sayChosen(side)}
          </span>
        </summary>
        <div className="grid grid-cols-2 items-start gap-3 pt-2 max-sm:grid-cols-1">
          {choices.books.length ? (
            <fieldset className="col-span-full grid gap-0.5">
              <legend className="text-2 text-ink-2">Teams whose book a success manager sees</legend>
              <div className="flex flex-wrap gap-x-4">
                {choices.books.map((book) => (
                  <Checkbox
                    key={book}
                    name={`${name}.books`}
                    value={book}
                    label={book}
                    defaultChecked={side?.books?.includes(book) ?? false}
                  />
                ))}
              </div>
            </fieldset>
          ) : null}
          <FilterFields name={name} grain={metric?.grain ?? 'account'} role={props.role} set={side?.filters ?? []} />
        </div>
      </details>
    </fieldset>
  )
}

const metricOptions = allMetrics.map(({ key, label, grain }) => ({
  value: key,
  label: `${label} (${grains[grain].plural.toLowerCase()})`,
}))

/** What is set in the folded part of the form, in a few words. */
function sayChosen(side: Side | undefined): string {
  const grain = metricOf(side?.metric ?? '')?.grain
  const filters = grain ? sayFilters(grain, side?.filters ?? []).map(({ text }) => text) : []
  return [...(side?.books ?? []), ...filters].join(', ')
}
