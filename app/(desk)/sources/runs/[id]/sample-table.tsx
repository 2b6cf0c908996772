import { MiniTable } from '@/components/ui/mini-table'

type Sample = readonly { line: number; column: string | null; reason: string }[]

/** The first rows that would be kept aside, with place and reason. */
export function SampleTable({ sample }: { sample: Sample }) {
  return (
    <MiniTable
      caption="Rows that would be kept aside"
      head={[
        { key: 'line', label: 'Line', width: 70 },
        { key: 'column', label: 'Column', width: 180 },
        { key: 'reason', label: 'Why' },
      ]}
      rows={sample.map(({ line, column, reason }) => ({
        key: `${line}-${column}`,
        cells: [line, column ?? 'the row', reason],
      }))}
    />
  )
}
