import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { PageHead } from '@/components/ui/page-head'
import { may } from '@/model/access/permissions'
import { grains } from '@/model/grains'
import { compareModels } from '@/server/identity/models/compare-models'
import { countJudged } from '@/server/identity/models/count-judged'
import { getModelPage } from '@/server/identity/models/get-model-page'
import { listModels } from '@/server/identity/models/list-models'
import { nameEntities } from '@/server/identity/models/name-entities'
import { publishModel } from '@/server/identity/models/publish-model'
import { denial } from '@/server/spine/check-permission'
import { JudgedPanel } from './judged-panel'
import { MatchingTabs } from './matching-tabs'
import { readMatching } from './matching-params'
import { ModelDetail } from './model-detail'
import { modelReceipt } from './model-receipt'
import { VersionList } from './version-list'

export const metadata: Metadata = { title: 'Matching' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** How pairs are weighed, by kind of customer: the version in force, its figures and confidence, its forerunners and drafts. */
export default async function MatchingPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const { grain, version: asked } = readMatching(await searchParams)
  const [lines, counts] = await Promise.all([listModels(ctx, { grain }), countJudged(ctx, { grain })])
  const published = lines.find((line) => line.status === 'published')?.version ?? null
  const shown = asked ?? published ?? lines[0]?.version ?? null
  const other = published !== shown ? published : null
  const [model, beside, compared] = await Promise.all([
    shown === null ? null : getModelPage(ctx, { grain, version: shown }),
    other === null ? null : getModelPage(ctx, { grain, version: other }),
    other === null || shown === null ? null : compareModels(ctx, { grain, from: other, to: shown }),
  ])
  const ids = [...new Set(model?.rehearsal?.examples.flatMap(({ a, b }) => [a, b]) ?? [])]
  const names = ids.length ? await nameEntities(ctx, { grain, entityIds: ids }) : {}
  const denied = may(ctx.actor.role, publishModel.permission) ? undefined : denial(publishModel.permission)
  return (
    <>
      <PageCrumbs items={[{ label: 'Matching' }]} />
      <PageHead
        bare
        title="Matching"
        line={[
          `How two records of ${grains[grain].plural.toLowerCase()} are weighed, and how sure that makes us`,
          <span key="version" data-receipt={modelReceipt(grain, published, 'version')} data-name="Version in force">
            {published === null ? 'No version is published' : `Version ${published} is in force`}
          </span>,
          'No model merges anybody: it only asks',
        ]}
      />
      <MatchingTabs grain={grain} />
      <div className="grid grid-cols-[minmax(0,1fr)_408px] max-lg:grid-cols-1">
        <div
          className="min-w-0 px-6 max-sm:px-4"
          data-receipt={modelReceipt(grain, shown, 'parameters')}
          data-name={`Version ${shown}`}
        >
          <ModelDetail {...{ grain, model, beside, compared, names, denied }} now={ctx.now} />
        </div>
        <aside
          className="min-w-0 border-l border-line px-6 max-lg:border-t max-lg:border-l-0 max-sm:px-4"
          aria-label="Versions and judged pairs"
        >
          <VersionList grain={grain} lines={lines} shown={shown} now={ctx.now} denied={denied} />
          <JudgedPanel grain={grain} counts={counts} denied={denied} mayTeach={may(ctx.actor.role, 'record.read')} />
        </aside>
      </div>
    </>
  )
}
