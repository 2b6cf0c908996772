import { UndoDialog } from '@/app/(desk)/review/undo/undo-dialog'
import type { Spot } from '@/components/graph/walk-graph'
import { Button } from '@/components/ui/button'
import { FaceEmpty } from '@/components/ui/face-empty'
import type { GoldenGrain } from '@/model/grains'
import type { ClusterEdge, ClusterView } from '@/server/review/cluster/cluster-view'
import { DonePanel } from './done-panel'
import { LinkPanel } from './link-panel'
import { PreviewPanel } from './preview-panel'
import { RecordPanel } from './record-panel'
import type { useParting } from './use-parting'

type Props = {
  cluster: ClusterView
  grain: GoldenGrain
  at: Spot | null
  picked: ReadonlySet<string>
  onPick?: (id: string) => void
  parting: ReturnType<typeof useParting>
  denied?: string
}

/** Beside the graph: what is tried, what was done, or what one looks at; the weakest link to begin with. */
export function SidePanel(props: Props) {
  return (
    <aside
      aria-label="What is looked at"
      className="min-w-0 border-line px-5 pb-4 max-lg:border-t max-lg:px-6 max-sm:px-4 lg:row-span-2 lg:border-l"
    >
      <Inside {...props} />
    </aside>
  )
}

function Inside({ cluster, grain, at, picked, onPick, parting, denied }: Props) {
  const { trying, done, pending, attempt, confirm, takeBack } = parting
  if (trying) return <PreviewPanel cluster={cluster} trying={trying} attempt={attempt} confirm={confirm} />
  if (done && !at) return <DonePanel grain={grain} done={done} pending={pending} takeBack={takeBack} />
  const record = cluster.records.find((one) => at?.kind === 'node' && one.recordId === at.id)
  if (record)
    return <RecordPanel cluster={cluster} record={record} picked={picked.has(record.recordId)} onPick={onPick} />
  const key = at?.kind === 'line' ? at.id : cluster.weakest?.link
  const link = cluster.links.find((one) => one.key === key)
  const undo = (edge: ClusterEdge) => (
    <UndoDialog
      what={{ edgeId: edge.edgeId, alone: true }}
      denied={denied}
      trigger={
        <Button size="small" label={`Undo what ${edge.by ?? 'somebody'} said`}>
          Undo
        </Button>
      }
    />
  )
  return link ? (
    <LinkPanel cluster={cluster} link={link} undo={undo} />
  ) : (
    <FaceEmpty title="One record alone">
      When another record turns out to be the same customer, what joins the two stands here.
    </FaceEmpty>
  )
}
