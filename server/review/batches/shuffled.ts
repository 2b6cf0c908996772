import { randomInt } from 'node:crypto'

/** The same things in an order that nobody can foresee, all orders equally likely (Fisher and Yates). */
export function shuffled<T>(things: readonly T[]): T[] {
  const mixed = [...things]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    const [x, y] = [mixed[at], mixed[other]]
    if (x === undefined || y === undefined) continue
    mixed[at] = y
    mixed[other] = x
  }
  return mixed
}
