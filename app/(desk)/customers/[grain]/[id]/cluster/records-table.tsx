import { Link } from '@/components/ui/link'
import { sourceOf } from '@/app/receipt/source-of'
import { Checkbox } from '@/components/form/checkbox'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import { When } from '@/components/ui/when'
import type { SourceKey } from '@/model/source-systems'
import type { ClusterView } from '@/server/review/cluster/cluster-view'

/** The records in words: what the graph draws, and those it has no room for. */
export function RecordsTable(props: {
  cluster: ClusterView
  /** The receipt of what the customer is made of. */
  of: string
  now: string
  picked: ReadonlySet<string>
  onPick?: (id: string) => void
}) {
  const { cluster, of, now, picked, onPick } = props
  const linksOf = (id: string) => cluster.links.filter((link) => link.a === id || link.b === id).length
  const count = cluster.records.length
  return (
    <Section
      title="Records"
      note={
        <span data-receipt={of} data-name="Records">
          {count === 1 ? '1 record' : `${count} records`}
        </span>
      }
    >
      <ScrollBox className="overflow-x-auto *:min-w-[460px]" label="Records">
        <MiniTable
          caption="Records of this customer"
          head={[
            { key: 'record', label: 'Record' },
            { key: 'name', label: 'Called' },
            { key: 'links', label: 'Links', num: true, width: 64 },
            { key: 'arrived', label: 'Arrived', width: 104 },
          ]}
          rows={cluster.records.map((record) => ({
            key: record.recordId,
            receipt: of,
            cells: [
              <span key="record" className="state">
                {onPick ? (
                  <Checkbox
                    label={<span className="sr-only">Choose {record.label}</span>}
                    checked={picked.has(record.recordId)}
                    onChange={() => onPick(record.recordId)}
                  />
                ) : null}
                <SourceMark {...sourceOf(record.source as SourceKey)} />
                <Link className="mono leading-6 hover:underline" href={`/records/${record.recordId}`}>
                  {record.object} {record.externalId}
                </Link>
                {record.withdrawn ? <span className="text-lost">withdrawn</span> : null}
              </span>,
              <span key="name" className="whitespace-nowrap">
                {record.name ?? <span className="text-ink-3">none</span>}
              </span>,
              linksOf(record.recordId),
              <When key="arrived" at={record.arrivedAt} now={now} show="date" />,
            ],
          }))}
        />
      </ScrollBox>
    </Section>
  )
}
