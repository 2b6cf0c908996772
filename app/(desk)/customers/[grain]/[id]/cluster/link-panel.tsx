import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button-link'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { ClusterEdge, ClusterLink, ClusterView } from '@/server/review/cluster/cluster-view'
import { ElsePart } from './else-part'
import { partedLinks, waysToCut } from './parts-of'
import { edgeReceipt, sayCertainty, sayEdge } from './say-link'

/** One link: what it rests on, how sure that is, what else is known of its two sides, and what a cut here would part. */
export function LinkPanel(props: { cluster: ClusterView; link: ClusterLink; undo: (edge: ClusterEdge) => ReactNode }) {
  const { cluster, link, undo } = props
  const weakest = cluster.weakest?.link === link.key ? cluster.weakest : null
  const record = (id: string) => {
    const found = cluster.records.find((one) => one.recordId === id)
    return <TextLink href={`/records/${id}`}>{found?.label ?? 'a record'}</TextLink>
  }
  return (
    <>
      <Section
        first
        size="tall"
        title={weakest ? 'Weakest link' : 'Link'}
        tools={
          <ButtonLink size="small" href={`/why?a=${link.a}&b=${link.b}`}>
            Why
          </ButtonLink>
        }
      >
        <p className="pb-2 text-ink-2" data-receipt={edgeReceipt(link.edges[0])} data-name="Link">
          {record(link.a)} and {record(link.b)}
        </p>
        {link.edges.map((edge) => (
          <div
            key={edge.edgeId}
            className="border-line border-t py-1.5"
            data-receipt={edgeReceipt(edge)}
            data-name="Why they are joined"
          >
            <div className="flex items-baseline gap-3">
              <span className="min-w-0 flex-1 font-strong">{sayEdge(edge)}</span>
              <span>{sayCertainty(edge.certainty)}</span>
            </div>
            {edge.value ? <div className="mono break-all text-ink-2">{edge.value}</div> : null}
            {edge.origin === 'person' ? (
              <div className="flex flex-wrap items-center gap-3 pt-0.5 text-2 text-ink-3">
                <span className="flex-1">
                  {edge.on}
                  {edge.reason ? `, ${edge.reason}` : ''}
                </span>
                {undo(edge)}
              </div>
            ) : null}
          </div>
        ))}
      </Section>
      {weakest?.elseKnown ? <ElsePart known={weakest.elseKnown} of={edgeReceipt(link.edges[0])} /> : null}
      <CutHere cluster={cluster} link={link} />
    </>
  )
}

/** What a cut at this link would part, known before anything is tried. */
function CutHere({ cluster, link }: { cluster: ClusterView; link: ClusterLink }) {
  const [leaves] = waysToCut(cluster, link)
  if (!leaves) return null
  const stays = cluster.records.map((record) => record.recordId).filter((id) => !leaves.includes(id))
  const parted = partedLinks(cluster, [stays, leaves]).size
  const count = (ids: readonly string[]) => (ids.length === 1 ? '1 record' : `${ids.length} records`)
  return (
    <Section size="tight" level={3} title="If it is cut">
      <p className="text-2 text-ink-2" data-plain="what would come of a cut">
        {count(stays)} {stays.length === 1 ? 'stays' : 'stay'} with <span className="mono">{cluster.code}</span>,{' '}
        {count(leaves)} {leaves.length === 1 ? 'leaves' : 'leave'}.{' '}
        {parted > 1
          ? `The sides hang together by ${parted} links; all of them are parted.`
          : 'Nothing else holds the sides together.'}
      </p>
    </Section>
  )
}
