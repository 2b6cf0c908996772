import type { Metadata } from 'next'
import { sourceOf } from '@/app/receipt/source-of'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import { may } from '@/model/access/permissions'
import { sourceKeys, sourceSystems } from '@/model/source-systems'
import { listSources } from '@/server/ingest/list-sources'
import { startImport } from '@/server/ingest/start-import'
import { denial } from '@/server/spine/check-permission'
import { SourceObjects } from './source-objects'

export const metadata: Metadata = { title: 'Sources' }

/** Every system and what it sends: how much, how fresh, and what waits to be corrected. */
export default async function SourcesPage() {
  const ctx = await requireCtx()
  const sources = await listSources(ctx, {})
  const active = sources.filter((one) => one.lastRun)
  const late = sources.filter((one) => one.stale).length
  const aside = sources.reduce((sum, one) => sum + one.openRejections, 0)
  const denied = may(ctx.actor.role, startImport.permission) ? undefined : denial(startImport.permission)
  return (
    <>
      <PageCrumbs items={[{ label: 'Sources' }]} />
      <PageHead
        title="Sources"
        line={[
          <span key="arrived" data-receipt="figure:kinds-arrived" data-name="Kinds of rows that arrived">
            {`${active.length} of ${sources.length} kinds of rows have arrived`}
          </span>,
          <span key="late" data-receipt="figure:sources-late" data-name="Later than promised">
            {late ? `${late} ${late === 1 ? 'is' : 'are'} later than promised` : 'all within their promise'}
          </span>,
          <span key="aside" data-receipt="figure:rejected-rows:all:all" data-name="Rows kept aside">
            {`${aside} ${aside === 1 ? 'row' : 'rows'} kept aside`}
          </span>,
        ]}
        actions={
          <>
            <ButtonLink href="/sources/runs">All imports</ButtonLink>
            <ButtonLink href="/sources/import" variant="next" denied={denied}>
              Import a file
            </ButtonLink>
          </>
        }
      />
      <div className="px-6 max-sm:px-4">
        {sourceKeys.map((key, index) => (
          <Section
            key={key}
            first={index === 0}
            title={
              <span className="inline-flex items-center gap-2">
                <span aria-hidden="true">
                  <SourceMark {...sourceOf(key)} />
                </span>
                {sourceSystems[key].label}
              </span>
            }
            note={`Trusted for ${sourceSystems[key].owns}`}
          >
            <SourceObjects
              name={sourceSystems[key].label}
              objects={sources.filter((one) => one.source === key)}
              now={ctx.now}
            />
          </Section>
        ))}
      </div>
    </>
  )
}
