/** Numbers texts as they come, from 1 on; 0 is the empty text, "not known". */
export function interner(): { values: string[]; idOf: (value: string) => number } {
  const values = ['']
  const known = new Map<string, number>()
  const idOf = (value: string): number => {
    const found = known.get(value)
    if (found !== undefined) return found
    known.set(value, values.length)
    return values.push(value) - 1
  }
  return { values, idOf }
}
