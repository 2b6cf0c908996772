import { type ChartData, formatValue } from '@/components/charts/chart-data'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'

/** The table twin of a chart: one row an x, one column a series, events in a last column. */
export function ChartTable({
  caption,
  xName,
  xs,
  series,
  events,
  format,
}: ChartData & { caption: string; xName: string }) {
  const notes = new Map(events?.map((event) => [event.x, event.label]))
  const head = [
    { key: 'x', label: xName },
    ...series.map((each) => ({ key: each.key, label: each.name, num: true })),
    ...(notes.size ? [{ key: 'event', label: 'Event' }] : []),
  ]
  const rows = xs.map((x, index) => ({
    key: x,
    cells: [
      x,
      ...series.map((each) => {
        const value = each.values[index]
        return value === null || value === undefined ? 'none' : formatValue(value, format)
      }),
      ...(notes.size ? [notes.get(x) ?? ''] : []),
    ],
  }))
  return (
    <ScrollBox className="max-h-80 overflow-auto" label={caption}>
      <MiniTable caption={caption} head={head} rows={rows} />
    </ScrollBox>
  )
}
