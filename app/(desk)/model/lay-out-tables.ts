export type PictureTable = { name: string; rows: { name: string; key: boolean; points: string | null }[] }
export type PictureColumn = { title: string; tables: readonly PictureTable[] }
export type PlacedTable = PictureTable & { x: number; y: number; height: number }
export type PlacedLine = { key: string; path: string; one: boolean }
export type Picture = {
  width: number
  height: number
  titles: { text: string; x: number }[]
  tables: PlacedTable[]
  lines: PlacedLine[]
}

export const boxWidth = 186
export const headHeight = 22
export const rowHeight = 15
const columnStep = 246
const top = 28
const gap = 14

/** Places tables in columns from top to bottom and draws each relation as a line through the gap between columns. Units are px. */
export function layOutTables(
  columns: readonly PictureColumn[],
  relations: readonly { from: string; column: string; to: string; one: boolean }[],
): Picture {
  const tables: PlacedTable[] = []
  let height = 0
  for (const [index, column] of columns.entries()) {
    let y = top
    for (const table of column.tables) {
      const size = headHeight + table.rows.length * rowHeight + 5
      tables.push({ ...table, x: index * columnStep, y, height: size })
      y += size + gap
    }
    height = Math.max(height, y)
  }
  const byName = new Map(tables.map((table) => [table.name, table]))
  return {
    width: (columns.length - 1) * columnStep + boxWidth + 2,
    height,
    titles: columns.map((column, index) => ({ text: column.title, x: index * columnStep })),
    tables,
    lines: relations.flatMap((relation) => {
      const from = byName.get(relation.from)
      const to = byName.get(relation.to)
      return from && to
        ? [{ key: `${relation.from}.${relation.column}`, path: line(from, to, relation.column), one: relation.one }]
        : []
    }),
  }
}

/** From the column's row, into the gap beside the target, along it, and to the target's head. */
function line(from: PlacedTable, to: PlacedTable, column: string): string {
  const row = from.rows.findIndex((one) => one.name === column)
  const y1 = from.y + headHeight + (row + 0.5) * rowHeight
  const y2 = to.y + headHeight / 2
  const rightwards = to.x > from.x
  const x1 = rightwards ? from.x + boxWidth : from.x
  if (to.x === from.x) return `M${x1} ${y1}H${x1 - 12}V${y2}H${to.x}`
  const x2 = rightwards ? to.x : to.x + boxWidth
  const gutter = rightwards ? x2 - 22 : x2 + 22
  return `M${x1} ${y1}H${gutter}V${y2}H${x2}`
}
