import { Radio } from '@/components/form/radio'
import type { ClusterView } from '@/server/review/cluster/cluster-view'
import { waysToCut } from './parts-of'
import type { PartingWhat } from './parting-what'

type Cut = Extract<PartingWhat, { kind: 'cut' }>

/** Where two cuts are as likely, which records leave is for a person to say. */
export function CutWays(props: { cluster: ClusterView; what: Cut; attempt: (what: PartingWhat) => void }) {
  const { cluster, what, attempt } = props
  const link = cluster.links.find((one) => one.a === what.recordA && one.b === what.recordB)
  const ways = link ? waysToCut(cluster, link) : []
  if (ways.length < 2) return null
  const labels = new Map(cluster.records.map((record) => [record.recordId, record.label]))
  const chosen = what.leaves.join(' ')
  return (
    <fieldset className="grid gap-x-4 pb-2">
      <legend className="text-2 text-ink-3">Several cuts are as likely. Who leaves?</legend>
      {ways.map((leaves) => (
        <Radio
          key={leaves.join(' ')}
          name="leaves"
          checked={leaves.join(' ') === chosen}
          onChange={() => attempt({ ...what, leaves })}
          label={leaves.length === 1 ? (labels.get(leaves[0] ?? '') ?? '1 record') : `${leaves.length} records`}
        />
      ))}
    </fieldset>
  )
}
