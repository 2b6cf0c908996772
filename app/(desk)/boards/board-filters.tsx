import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'

/** One thing a board can be narrowed by; the empty word stands for all. */
export type BoardFilter = {
  name: string
  label: string
  value: string
  options: readonly { value: string; label: string }[]
}

/** What a board is narrowed by, as a form that sets the address. `keep` are parameters that stay as they are. */
export function BoardFilters(props: {
  path: string
  filters: readonly BoardFilter[]
  keep?: Readonly<Record<string, string>>
}) {
  const set = props.filters.some((filter) => filter.value !== '')
  return (
    <form action={props.path} method="get" className="flex flex-wrap items-end gap-2">
      {Object.entries(props.keep ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.filters.map((filter) => (
        <Select
          key={`${filter.name}=${filter.value}`}
          name={filter.name}
          aria-label={filter.label}
          defaultValue={filter.value}
          options={[{ value: '', label: `${filter.label}: all` }, ...filter.options]}
          className="max-w-44"
        />
      ))}
      <Button type="submit">Show</Button>
      {set ? (
        <ButtonLink variant="quiet" href={props.path}>
          Clear
        </ButtonLink>
      ) : null}
    </form>
  )
}

/** Words as options of themselves. */
export const wordOptions = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }))
