import { formatDate } from '@/components/format/format-date'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import type { ClusterRecord, ClusterView } from '@/server/review/cluster/cluster-view'

/** One record of the customer, with the way to what was received and the choice to take it out. */
export function RecordPanel(props: {
  cluster: ClusterView
  record: ClusterRecord
  picked: boolean
  onPick?: (id: string) => void
}) {
  const { cluster, record, picked, onPick } = props
  const links = cluster.links.filter((link) => link.a === record.recordId || link.b === record.recordId).length
  const founds = record.recordId === cluster.entityId
  return (
    <Section
      first
      size="tall"
      title="Record"
      tools={
        <>
          {onPick ? (
            <Button size="small" keycap="Space" aria-pressed={picked} onClick={() => onPick(record.recordId)}>
              {picked ? 'Chosen' : 'Choose'}
            </Button>
          ) : null}
          <ButtonLink size="small" href={`/records/${record.recordId}`}>
            Open
          </ButtonLink>
        </>
      }
    >
      <p className="pb-2 font-strong text-4">{record.name ?? 'No name'}</p>
      <KeyValues
        items={[
          { key: 'record', label: 'Record', value: record.label },
          { key: 'arrived', label: 'Arrived', value: formatDate(record.arrivedAt) },
          { key: 'links', label: 'Links', value: links },
          ...(founds ? [{ key: 'founds', label: 'First of all', value: `Bears the id ${cluster.code}` }] : []),
          ...(record.withdrawn ? [{ key: 'state', label: 'State', value: 'Withdrawn by its system' }] : []),
        ]}
      />
    </Section>
  )
}
