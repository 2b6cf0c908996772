/** A queue that gives the entry of the highest score first; of equal scores the one with the smaller `order`. */
export class Heap<T extends { score: number; order: number }> {
  private readonly held: T[] = []

  get size(): number {
    return this.held.length
  }

  push(entry: T): void {
    let at = this.held.push(entry) - 1
    while (at > 0) {
      const up = (at - 1) >> 1
      const above = this.held[up]
      if (above === undefined || !isBefore(entry, above)) break
      this.held[at] = above
      at = up
    }
    this.held[at] = entry
  }

  pop(): T | undefined {
    const top = this.held[0]
    const last = this.held.pop()
    if (last === undefined || this.held.length === 0) return top
    let at = 0
    for (;;) {
      const [left, right] = [this.held[2 * at + 1], this.held[2 * at + 2]]
      const least = right !== undefined && left !== undefined && isBefore(right, left) ? right : left
      if (least === undefined || !isBefore(least, last)) break
      this.held[at] = least
      at = least === right ? 2 * at + 2 : 2 * at + 1
    }
    this.held[at] = last
    return top
  }
}

const isBefore = (a: { score: number; order: number }, b: { score: number; order: number }) =>
  a.score > b.score || (a.score === b.score && a.order < b.order)
