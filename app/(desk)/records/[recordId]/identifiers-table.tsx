import { MiniTable } from '@/components/ui/mini-table'
import type { getRecord } from '@/server/profile/get-record'

type Identifiers = Awaited<ReturnType<typeof getRecord>>['identifiers']

/** What a record is known by: normalised, and as it was received. */
export function IdentifiersTable({ identifiers }: { identifiers: Identifiers }) {
  return (
    <MiniTable
      caption="Identifiers"
      head={[
        { key: 'kind', label: 'Kind', width: 160 },
        { key: 'value', label: 'Normalised' },
        { key: 'raw', label: 'As received' },
        { key: 'verified', label: 'Verified', width: 84 },
      ]}
      rows={identifiers.map((one) => ({
        key: `${one.kind} ${one.value}`,
        cells: [
          one.kind,
          <span key="value" className="mono">
            {one.value}
          </span>,
          <span key="raw" className="mono">
            {one.raw}
          </span>,
          one.verified ? 'yes' : 'no',
        ],
      }))}
    />
  )
}
