import { ScrollBox } from '@/components/ui/scroll-box'
import { TextLink } from '@/components/ui/text-link'
import { When } from '@/components/ui/when'
import { roles } from '@/model/access/roles'
import { goldenGrains, grains } from '@/model/grains'
import { factBudget } from '@/model/views/view'
import type { ViewSummary } from '@/server/views/list-views'
import { tallyReference } from '@/model/figures/tally-reference'
import { faceWords } from './face-words'

const heads = ['View', 'For', 'Where', 'Facts', 'In force', 'Waits'] as const

/** What is declared with a view, and says nothing of anybody. */
const composed = 'as the view is composed'

/** Where what stands comes from: the version in force, or the product as shipped. */
function inForceOf({ key, label, standing }: ViewSummary) {
  return standing && standing.version !== null
    ? { 'data-receipt': `row:view_definition:${key}~${standing.version}:reason`, 'data-name': `${label}, in force` }
    : { 'data-plain': standing ? 'the view as shipped' : 'nothing is in force' }
}

function waitsOf({ key, label, draft }: ViewSummary) {
  return draft
    ? { 'data-receipt': `row:view_definition:${key}~${draft.version}:reason`, 'data-name': `${label}, draft` }
    : { 'data-receipt': tallyReference('views', 'proposed', { view: key }), 'data-name': `${label}, facts to retire` }
}

/** The views in the order they are offered, each with what stands and what waits. */
export function ViewsTable({ views, now }: { views: readonly ViewSummary[]; now: Date }) {
  return (
    <ScrollBox label="Curated views" className="overflow-x-auto">
      <table className="w-full min-w-[860px]">
        <caption className="sr-only">Curated views</caption>
        <thead>
          <tr className="h-(--head,30px) border-b border-line text-left text-2 text-ink-3">
            {heads.map((head) => (
              <th key={head} scope="col" className="pr-4 font-text">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <tr key={view.key} className="border-b border-line align-top">
              <th scope="row" className="max-w-[38ch] py-2 pr-4 text-left font-text" data-plain={composed}>
                <TextLink href={`/admin/views/${view.key}`}>{view.label}</TextLink>
                <span className="block text-2 text-ink-3">{view.job}</span>
              </th>
              <td className="py-2 pr-4 text-2" data-plain={composed}>
                {view.standing ? view.standing.audience.map((role) => roles[role].label).join(', ') : 'nobody yet'}
              </td>
              <td className="py-2 pr-4 text-2" data-plain={composed}>
                {view.standing ? faceWords[view.standing.face] : 'a draft'}
              </td>
              <td className="py-2 pr-4 text-2 whitespace-nowrap" data-plain={composed}>
                <FactCounts view={view} />
              </td>
              <td className="py-2 pr-4 text-2" {...inForceOf(view)}>
                <InForce view={view} now={now} />
              </td>
              <td className="py-2 text-2" {...waitsOf(view)}>
                <Waits view={view} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function FactCounts({ view: { standing } }: { view: ViewSummary }) {
  if (!standing) return <span className="text-ink-3">none</span>
  return goldenGrains.flatMap((grain) => {
    const facts = standing.facts[grain]?.length
    if (!facts) return []
    return [
      <span key={grain} className="block">
        {grains[grain].label} {facts} of {factBudget}
      </span>,
    ]
  })
}

function InForce({ view, now }: { view: ViewSummary; now: Date }) {
  if (!view.standing) return <span className="text-ink-3">not published</span>
  return (
    <>
      {view.standing.version === null ? 'as shipped' : `version ${view.standing.version}`}
      {view.changed ? (
        <span className="block text-ink-3">
          {view.changed.by}, <When at={view.changed.at} now={now} />
        </span>
      ) : null}
      {view.standing.said.map((sentence) => (
        <span key={sentence} className="block max-w-[40ch] text-stale">
          {sentence}
        </span>
      ))}
      {view.exceptionUntil && !view.standing.said.length ? (
        <span className="block text-ink-3">exception until {view.exceptionUntil}</span>
      ) : null}
    </>
  )
}

function Waits({ view, now }: { view: ViewSummary; now: Date }) {
  if (!view.draft && !view.proposed) return <span className="text-ink-3">nothing</span>
  return (
    <>
      {view.draft ? (
        <span className="block">
          Draft {view.draft.version} by {view.draft.by}, <When at={view.draft.at} now={now} />
        </span>
      ) : null}
      {view.proposed ? (
        <TextLink
          href={`/admin/views/${view.key}?show=use`}
          data-receipt={tallyReference('views', 'proposed', { view: view.key })}
          data-name={`${view.label}, facts to retire`}
        >
          {view.proposed === 1 ? '1 fact to retire' : `${view.proposed} facts to retire`}
        </TextLink>
      ) : null}
    </>
  )
}
