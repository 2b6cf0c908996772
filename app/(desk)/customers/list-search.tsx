import { Search } from 'lucide-react'
import { Input } from '@/components/form/input'
import { Button } from '@/components/ui/button'
import { grains } from '@/model/grains'
import { grainSlugs } from './grain-slug'
import type { ListParams } from '@/model/filters/read-list-params'

/** Search within the list: part of a name, a code, an identifier. Filters and order stay. */
export function ListSearch({ params }: { params: ListParams }) {
  const words = `Search ${grains[params.grain].plural.toLowerCase()}`
  return (
    <search>
      <form action={`/customers/${grainSlugs[params.grain]}`} method="get" className="flex items-center gap-1">
        {params.filters.map(({ key, value }) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <input type="hidden" name="sort" value={`${params.sort}.${params.direction}`} />
        <Input
          name="q"
          defaultValue={params.q}
          placeholder={words}
          aria-label={words}
          className="w-52"
          maxLength={200}
        />
        <Button type="submit" variant="icon" label="Search">
          <Search className="icon" aria-hidden="true" />
        </Button>
      </form>
    </search>
  )
}
