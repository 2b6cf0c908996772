'use client'

import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { GraphView } from '@/components/graph/graph-view'
import type { Spot } from '@/components/graph/walk-graph'
import type { GoldenGrain } from '@/model/grains'
import type { ClusterView } from '@/server/review/cluster/cluster-view'
import { ClusterBar } from './cluster-bar'
import { drawnOf, linesOf, nodesOf, restingGroups } from './cluster-graph'
import { GraphHead } from './graph-head'
import { LinksTable } from './links-table'
import { partedLinks, partsOf, shadedGroups, waysToCut } from './parts-of'
import { RecordsTable } from './records-table'
import { SidePanel } from './side-panel'
import { useParting } from './use-parting'

type Props = { cluster: ClusterView; grain: GoldenGrain; now: string; denied?: string }

/** The graph of one customer, its table twin, what is looked at, and what may be done about it. */
export function ClusterDesk({ cluster, grain, now, denied }: Props) {
  const router = useRouter()
  const parting = useParting()
  const [at, setAt] = useState<Spot | null>(null)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const { trying } = parting
  const { ids, ends } = useMemo(() => drawnOf(cluster), [cluster])
  const parts = useMemo(() => (trying ? partsOf(cluster, trying.what) : null), [cluster, trying])
  const known = trying?.preview?.parts
  const groups = useMemo(
    () => (parts ? shadedGroups(parts, known ?? [], ids) : restingGroups(cluster, ids)),
    [parts, known, cluster, ids],
  )
  const nodes = useMemo(() => nodesOf(cluster, ids), [cluster, ids])
  const lines = useMemo(() => linesOf(cluster, ids, parts && partedLinks(cluster, parts)), [cluster, ids, parts])
  const here = cluster.links.find((link) => at?.kind === 'line' && link.key === at.id)
  const target = here ?? cluster.links.find((link) => link.key === cluster.weakest?.link)
  const mine = cluster.records.map((record) => record.recordId)
  const chosen = mine.filter((id) => (picked.size ? picked.has(id) : at?.kind === 'node' && at.id === id))
  const { seen } = cluster
  const standing = `identity:${grain}:${cluster.entityId}`
  const pick = denied
    ? undefined
    : (id: string) =>
        setPicked((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  return (
    <>
      <div className="grid flex-1 grid-cols-1 lg:grid-cols-[minmax(0,1fr)_364px] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 px-6 pb-3 max-sm:px-4">
          <GraphHead cluster={cluster} drawn={ids.length} of={`${standing}:confidence`} />
          <GraphView
            says={`${cluster.records.length} records and ${cluster.links.length} links of ${cluster.code}. Arrows walk them, Enter opens.`}
            nodes={nodes}
            lines={lines}
            groups={groups}
            ends={ends}
            at={at}
            picked={picked}
            onReach={setAt}
            onOpen={(href) => router.push(href)}
            onPick={pick}
          />
        </div>
        <SidePanel
          cluster={cluster}
          grain={grain}
          at={at}
          picked={picked}
          onPick={pick}
          parting={parting}
          denied={denied}
        />
        <div className="min-w-0 px-6 pb-6 max-sm:px-4">
          <RecordsTable cluster={cluster} of={`${standing}:records`} now={now} picked={picked} onPick={pick} />
          <LinksTable cluster={cluster} of={`${standing}:confidence`} />
        </div>
      </div>
      <ClusterBar
        cut={
          target
            ? {
                weakest: target.key === cluster.weakest?.link,
                run: () => {
                  const [leaves = []] = waysToCut(cluster, target)
                  parting.attempt({ kind: 'cut', recordA: target.a, recordB: target.b, leaves, seen })
                },
              }
            : null
        }
        chosen={chosen.length < mine.length ? chosen.length : 0}
        split={() => parting.attempt({ kind: 'split', recordIds: chosen, each: false, seen })}
        splitAll={() => parting.attempt({ kind: 'all', entityId: cluster.entityId, seen })}
        trying={trying}
        back={parting.back}
        pending={parting.pending}
        denied={denied}
      />
    </>
  )
}
