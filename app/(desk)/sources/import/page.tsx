import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { DeniedNote } from '@/components/ui/denied-note'
import { PageHead } from '@/components/ui/page-head'
import { may } from '@/model/access/permissions'
import { sourceSystems } from '@/model/source-systems'
import { allSources } from '@/model/sources/all-sources'
import { startImport } from '@/server/ingest/start-import'
import { denial } from '@/server/spine/check-permission'
import { ImportForm } from './import-form'

export const metadata: Metadata = { title: 'Import a file' }

/** Brings a file in: choose, map, try out, publish. */
export default async function ImportPage({ searchParams }: { searchParams: Promise<{ object?: string }> }) {
  const ctx = await requireCtx()
  const { object } = await searchParams
  const objects = allSources.map((one) => ({
    value: `${one.source}.${one.object}`,
    label: `${sourceSystems[one.source].label}: ${one.label.toLowerCase()}`,
  }))
  const chosen = objects.find((one) => one.value === object)?.value ?? objects[0]?.value ?? ''
  return (
    <>
      <PageCrumbs items={[{ label: 'Sources', href: '/sources' }, { label: 'Import a file' }]} />
      <PageHead title="Import a file" line={['The same pipeline as every source: strict, once, and reversible']} />
      <div className="px-6 max-sm:px-4">
        {may(ctx.actor.role, startImport.permission) ? (
          <ImportForm objects={objects} chosen={chosen} />
        ) : (
          <DeniedNote title="Imports are for others" ask={denial(startImport.permission)} />
        )}
      </div>
    </>
  )
}
