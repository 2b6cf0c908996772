type Given = Readonly<Record<string, string | number | null | undefined>>

/** The reference of a number a list says of itself, as it is narrowed; what is not said is left out. */
export function tallyReference(list: string, aspect: string, given: Given = {}): string {
  const said = Object.entries(given).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return ['tally', list, aspect, new URLSearchParams(said).toString()].join(':')
}
