import { ScrollBox } from '@/components/ui/scroll-box'
import type { ModelShape } from '@/server/model/get-model'
import { boxWidth, headHeight, layOutTables, type PlacedTable, type PictureColumn, rowHeight } from './lay-out-tables'

/** At most this many tables stand under each other. */
const most = 8

/** Tables by layer with their keys and what they point to, drawn from the schema. */
export function TablePicture({ model }: { model: ModelShape }) {
  const columns = model.layers.flatMap(toColumns)
  const picture = layOutTables(columns, model.relations)
  const count = picture.tables.length
  return (
    <ScrollBox className="overflow-auto py-3" label="Picture of the tables">
      <svg
        width={picture.width}
        height={picture.height}
        viewBox={`-1 0 ${picture.width} ${picture.height}`}
        role="img"
        aria-label={`${count} tables in ${model.layers.length} layers with ${picture.lines.length} relations; the table view lists them.`}
        className="text-1"
      >
        {picture.titles.map((title) => (
          <text key={title.x} x={title.x} y={14} className="fill-ink-2 text-2 font-strong">
            {title.text}
          </text>
        ))}
        {picture.lines.map((line) => (
          <path
            key={line.key}
            d={line.path}
            className="fill-none stroke-line-2"
            strokeDasharray={line.one ? '3 2' : undefined}
          />
        ))}
        {picture.tables.map((table) => (
          <TableBox key={table.name} table={table} />
        ))}
      </svg>
    </ScrollBox>
  )
}

function TableBox({ table }: { table: PlacedTable }) {
  const { x, y } = table
  return (
    <g>
      <rect x={x} y={y} width={boxWidth} height={table.height} className="fill-raise stroke-line-2" />
      <rect x={x} y={y} width={boxWidth} height={headHeight} className="fill-sunk stroke-line-2" />
      <text x={x + 8} y={y + 15} className="mono fill-ink font-strong">
        {table.name}
      </text>
      {table.rows.map((row, index) => (
        <text
          key={row.name}
          x={x + 8}
          y={y + headHeight + (index + 1) * rowHeight - 3}
          className={row.key ? 'mono fill-ink' : 'mono fill-ink-3'}
        >
          {row.name}
          {row.key ? ' ·' : ''}
        </text>
      ))}
    </g>
  )
}

/** A layer of many tables stands in several columns. Only keys and columns that point elsewhere are written out. */
function toColumns(layer: ModelShape['layers'][number]): PictureColumn[] {
  const tables = layer.tables.map((table) => ({
    name: table.name,
    rows: table.columns.filter((column) => column.key || column.points),
  }))
  const parts = Math.ceil(tables.length / most)
  const size = Math.ceil(tables.length / parts)
  return Array.from({ length: parts }, (_, i) => ({
    title: i === 0 ? layer.label : '',
    tables: tables.slice(i * size, (i + 1) * size),
  }))
}
