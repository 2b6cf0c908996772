/** Whole numbers in a row that grows. */
export class Growing {
  length = 0
  private held: Int32Array

  constructor(room: number) {
    this.held = new Int32Array(Math.max(16, room))
  }

  push(value: number): void {
    if (this.length === this.held.length) {
      const more = new Int32Array(this.held.length * 2)
      more.set(this.held)
      this.held = more
    }
    this.held[this.length++] = value
  }

  /** What is there by now, as a view that the next growth leaves behind. */
  taken(): Int32Array {
    return this.held.subarray(0, this.length)
  }

  /** What is there by now, no larger than that. */
  copy(): Int32Array {
    return this.held.slice(0, this.length)
  }
}
