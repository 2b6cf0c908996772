/** "one ticket", "3 tickets": a number with its noun, as the end of a sentence says it. */
export const count = (n: number, one: string, many = `${one}s`) =>
  `${n === 1 ? 'one' : n === 0 ? 'no' : n} ${n === 1 ? one : many}`
