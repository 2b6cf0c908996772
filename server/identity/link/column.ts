/** A column of a file: each distinct text once, and which one each row has. Text 0 is `''`. */
export type Column = { name: string; values: string[]; ids: Int32Array }

export type Columns = {
  rows: number
  columns: readonly Column[]
  /** Rows with fewer cells than the header; what they lack is empty. */
  short: number
}

/** Collects one column as its cells come. */
export class ColumnBuilder {
  readonly values: string[] = ['']
  private readonly known = new Map<string, number>([['', 0]])
  private ids = new Int32Array(1024)

  constructor(readonly name: string) {}

  set(row: number, text: string): void {
    let id = this.known.get(text)
    if (id === undefined) {
      id = this.values.push(text) - 1
      this.known.set(text, id)
    }
    if (row >= this.ids.length) {
      const more = new Int32Array(this.ids.length * 2)
      more.set(this.ids)
      this.ids = more
    }
    this.ids[row] = id
  }

  column(rows: number): Column {
    return { name: this.name, values: this.values, ids: this.ids.subarray(0, rows) }
  }
}
