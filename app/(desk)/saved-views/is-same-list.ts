const places = ['after', 'before', 'pair']

/** Whether two queries ask for the same list, whatever order they say it in and whichever page they stand on. */
export function isSameList(one: string, other: string): boolean {
  return sorted(one) === sorted(other)
}

function sorted(query: string): string {
  const params = new URLSearchParams(query)
  for (const place of places) params.delete(place)
  for (const [key, value] of [...params]) if (value === '') params.delete(key)
  params.sort()
  return params.toString()
}
