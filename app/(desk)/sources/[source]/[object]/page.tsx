import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { sourceOf } from '@/app/receipt/source-of'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import { may } from '@/model/access/permissions'
import { sourceSystems } from '@/model/source-systems'
import { findSource } from '@/model/sources/all-sources'
import { getSourceObject } from '@/server/ingest/get-source-object'
import { listRuns } from '@/server/ingest/list-runs'
import { startImport } from '@/server/ingest/start-import'
import { denial } from '@/server/spine/check-permission'
import { RunsTable } from '../../runs/runs-table'
import { ContractTable } from './contract-table'
import { SourceFacts } from './source-facts'

type Props = { params: Promise<{ source: string; object: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { source, object } = await params
  return { title: findSource(source, object)?.label ?? 'Source' }
}

/** One source object: its contract, what its fields become, how fresh it is and its imports. */
export default async function SourceObjectPage({ params }: Props) {
  const ctx = await requireCtx()
  const name = await params
  if (!findSource(name.source, name.object)) notFound()
  const [source, { runs }] = await Promise.all([getSourceObject(ctx, name), listRuns(ctx, name)])
  const system = sourceSystems[source.source]
  const denied = may(ctx.actor.role, startImport.permission) ? undefined : denial(startImport.permission)
  return (
    <>
      <PageCrumbs
        items={[{ label: 'Sources', href: '/sources' }, { label: `${system.label} ${source.label.toLowerCase()}` }]}
      />
      <PageHead
        title={source.label}
        id={`${source.source}.${source.object}`}
        beside={<SourceMark {...sourceOf(source.source)} />}
        line={[
          <span key="meaning" data-plain="what the rows are">
            {source.meaning}
          </span>,
          <span
            key="aside"
            data-receipt={`figure:rejected-rows:${source.source}:${source.object}`}
            data-name="Rows kept aside"
          >
            {source.openRejections} rows kept aside
          </span>,
        ]}
        actions={
          <ButtonLink href={`/sources/import?object=${source.source}.${source.object}`} variant="next" denied={denied}>
            Import a file
          </ButtonLink>
        }
      />
      <div className="px-6 max-sm:px-4">
        <Section title="State" first>
          <SourceFacts source={source} />
        </Section>
        <Section title="Contract" note="A row that breaks it is kept aside with the reason">
          <ContractTable source={source} />
        </Section>
        <Section title="Imports" id="kept-aside" note="The newest first">
          <RunsTable runs={runs.slice(0, 10)} now={ctx.now} />
        </Section>
      </div>
    </>
  )
}
