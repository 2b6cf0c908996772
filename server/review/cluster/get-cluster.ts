import { notFound } from '@/lib/errors'
import { entityCode, type GoldenGrain, grains } from '@/model/grains'
import { joinCertainty } from '@/model/identity/entity-confidence'
import type { Cut } from '@/model/identity/graph/find-cuts'
import { graphLinks, linkKey } from '@/model/identity/graph/graph-links'
import { ruleLabel } from '@/model/identity/identifier-kinds'
import type { WhyEdge } from '@/server/identity/why/load-edges'
import { recordLabel } from '@/server/identity/why/resolve-side'
import { customerInput } from '@/server/profile/customer-input'
import { query } from '@/server/spine/query'
import type { TxCtx } from '@/server/spine/ctx'
import type { ClusterEdge, ClusterView, WeakestLink } from './cluster-view'
import { type Cluster, type ClusterMember, loadCluster } from './load-cluster'
import { weighCuts } from './weigh-cuts'

/** The records of one customer with all that joins them, and where they hang together by least. Throws `not-found`. */
export const getCluster = query({
  name: 'getCluster',
  permission: 'record.read',
  input: customerInput,
  async run(ctx, { grain, id }): Promise<ClusterView> {
    const cluster = await loadCluster(ctx, id)
    const [first] = cluster?.records ?? []
    if (!cluster || !first || cluster.grain !== grain) throw notFound(grains[grain].label)
    return {
      entityId: cluster.entityId,
      grain,
      code: entityCode(grain, first.number),
      seen: cluster.seen,
      records: cluster.records.map(asRecord),
      links: graphLinks(cluster.edges.map(asEdge)),
      weakest: await weakestOf(ctx, grain, cluster),
    }
  },
})

const asRecord = ({ number: _, ...record }: ClusterMember) => ({
  ...record,
  label: recordLabel({ ...record, external_id: record.externalId }),
})

const asEdge = (edge: WhyEdge): ClusterEdge => {
  const { edgeId, a, b, rule, origin, value, by, on, reason } = edge
  const certainty = joinCertainty(rule, origin)
  return { edgeId, a, b, rule, label: ruleLabel(rule), origin, certainty, value, by, on, reason }
}

async function weakestOf(ctx: TxCtx, grain: GoldenGrain, cluster: Cluster): Promise<WeakestLink | null> {
  const weighed = await weighCuts(ctx, grain, cluster)
  if (!weighed) return null
  const { cut, elseKnown } = weighed
  const links = graphLinks(cut.edges)
  return {
    link: leastSure(cut),
    links: links.map((link) => link.key),
    leaves: cut.leaves,
    certainty: cut.certainty,
    person: cut.person,
    elseKnown,
  }
}

/** Of the links of a cut the least sure one, the first of several. */
function leastSure(cut: Cut<WhyEdge>): string {
  const [least] = graphLinks(cut.edges).toSorted((x, y) => x.certainty - y.certainty)
  return least?.key ?? linkKey(cut.stays[0] ?? '', cut.leaves[0] ?? '')
}
