import { profileHref } from '../../../grain-slug'
import { ButtonLink } from '@/components/ui/button-link'
import { FaceEmpty } from '@/components/ui/face-empty'
import { ItemRow } from '@/components/ui/item-row'
import { Section } from '@/components/ui/section'
import { When } from '@/components/ui/when'
import { sourceOf } from '@/app/receipt/source-of'
import { may } from '@/model/access/permissions'
import { explainRecords } from '@/server/identity/why/explain-records'
import { type EdgeRow, listEdges } from '@/server/profile/list-edges'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'

/** Why the records are one customer: rules and decisions. Absent for roles that do not see edges. */
export async function EdgesSection({ ctx, profile }: { ctx: Ctx; profile: Profile }) {
  const edges = await listEdges(ctx, { grain: profile.grain, id: profile.entityId })
  if (!edges) return null
  const why = may(ctx.actor.role, explainRecords.permission)
  const decisions = edges.filter((edge) => edge.origin === 'person')
  const rules = byPair(edges.filter((edge) => edge.origin === 'rule'))
  const standing = `identity:${profile.grain}:${profile.entityId}:confidence`
  return (
    <div data-receipt={standing} data-name="Why it is one customer">
      <Section title="Decisions" first size="tall">
        {decisions.length ? (
          decisions.map((edge) => <Edge key={edge.edgeId} edge={edge} now={ctx.now} why={why} />)
        ) : (
          <FaceEmpty title="No person has decided anything">
            Answers given in review stand here, and can be undone there.
          </FaceEmpty>
        )}
      </Section>
      <Section
        title="Why joined"
        tools={
          why ? (
            <>
              <ButtonLink size="small" href={profileHref(profile.grain, profile.entityId, '/cluster')}>
                Cluster
              </ButtonLink>
              <ButtonLink size="small" href={`/why?a=${profile.entityId}`}>
                Why not another?
              </ButtonLink>
            </>
          ) : null
        }
      >
        {rules.length ? (
          rules.map((edge) => <Edge key={edge.edgeId} edge={edge} now={ctx.now} why={why} />)
        ) : (
          <FaceEmpty title="One record alone">No identifier joins it to another.</FaceEmpty>
        )}
      </Section>
    </div>
  )
}

const end = (side: EdgeRow['a']) => `${sourceOf(side.source).name} ${side.object} ${side.externalId}`

/** One edge; the title leads to the whole explanation for those who may read it. */
function Edge({ edge, now, why }: { edge: EdgeRow; now: Date; why: boolean }) {
  return (
    <ItemRow
      title={
        <span title={`${end(edge.a)} and ${end(edge.b)}`}>
          {end(edge.a)} <span className="text-ink-3">and</span> {end(edge.b)}
        </span>
      }
      end={
        <span className={edge.verdict === 'different' ? 'text-lost' : 'text-ink-2'}>
          {edge.retractedAt ? `${edge.verdict}, undone` : edge.verdict}
        </span>
      }
      href={why ? `/why?a=${edge.a.recordId}&b=${edge.b.recordId}` : undefined}
      sub={
        <>
          {edge.by ?? `Rule: ${edge.rule.replaceAll('_', ' ')}`}
          {edge.reason ? `, ${edge.reason}` : null}, <When at={edge.at} now={now} />
        </>
      }
    />
  )
}

/** Rules that join the same two records, as one line that names them all. */
function byPair(edges: readonly EdgeRow[]): EdgeRow[] {
  const pairs = new Map<string, EdgeRow>()
  for (const edge of edges) {
    const key = `${edge.a.recordId} ${edge.b.recordId} ${edge.retractedAt}`
    const known = pairs.get(key)
    pairs.set(key, known ? { ...known, rule: `${known.rule}, ${edge.rule}` } : edge)
  }
  return [...pairs.values()]
}
