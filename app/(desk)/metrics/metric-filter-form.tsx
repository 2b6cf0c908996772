import { ListFilter, Search } from 'lucide-react'
import { Field } from '@/components/form/field'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { type AskedMetrics, metricChoices } from './metric-filters'

const labels = { team: 'Owned by', grain: 'Grain', state: 'Definition' } as const

/** The words to search for and the filters of the list: plain forms whose fields become the address. */
export function MetricFilterForm({ asked }: { asked: AskedMetrics }) {
  const kept = (names: readonly (keyof AskedMetrics)[]) =>
    names.map((name) => (asked[name] ? <input key={name} type="hidden" name={name} value={asked[name]} /> : null))
  const trigger = (
    <Button className="chip add">
      <ListFilter className="icon small" aria-hidden="true" />
      Filter
    </Button>
  )
  return (
    <>
      <Popover trigger={trigger} label="Filters" width={300}>
        <form action="/metrics" method="get" className="grid gap-3">
          {kept(['q', 'theme', 'by'])}
          {(['team', 'grain', 'state'] as const).map((key) => (
            <Field key={key} id={`metrics-${key}`} label={labels[key]}>
              <Select
                id={`metrics-${key}`}
                name={key}
                defaultValue={asked[key] ?? ''}
                options={[{ value: '', label: 'Any' }, ...metricChoices[key]]}
              />
            </Field>
          ))}
          <div>
            <Button type="submit" variant="next">
              Show
            </Button>
          </div>
        </form>
      </Popover>
      <search className="ml-auto">
        <form action="/metrics" method="get" className="flex items-center gap-1">
          {kept(['theme', 'team', 'grain', 'state', 'by'])}
          <Input
            name="q"
            defaultValue={asked.q}
            placeholder="Search metrics"
            aria-label="Search metrics"
            className="w-48"
            maxLength={80}
          />
          <Button type="submit" variant="icon" label="Search">
            <Search className="icon" aria-hidden="true" />
          </Button>
        </form>
      </search>
    </>
  )
}
