import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireCtx } from '@/app/session'
import { sourceOf } from '@/app/receipt/source-of'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { JsonView } from '@/components/ui/json-view'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import { TextLink } from '@/components/ui/text-link'
import { When } from '@/components/ui/when'
import { getRecord } from '@/server/profile/get-record'
import { profileHref } from '../../customers/grain-slug'
import { IdentifiersTable } from './identifiers-table'

/** A source record exactly as it was received, version by version. */
export default async function RecordPage({ params }: { params: Promise<{ recordId: string }> }) {
  const ctx = await requireCtx()
  const recordId = z.uuid().safeParse((await params).recordId).data ?? notFound()
  const record = await getRecord(ctx, { recordId })
  const { customer } = record
  const receipt = customer
    ? `identity:${customer.grain}:${customer.entityId}:records`
    : `row:source_state:${record.source}~${record.object}:records`
  return (
    <div className="contents" data-receipt={receipt} data-name="What this record says">
      <PageCrumbs items={[{ label: 'Source records' }, { label: `${record.object} ${record.externalId}` }]} />
      <PageHead
        title={`${sourceOf(record.source).name} ${record.object.replaceAll('_', ' ')}`}
        id={record.externalId}
        beside={<SourceMark {...sourceOf(record.source)} />}
        line={[
          `Version ${record.version}`,
          record.withdrawnAt ? (
            <span key="gone" className="text-lost">
              Withdrawn with its import
            </span>
          ) : null,
          customer ? (
            <TextLink key="customer" href={profileHref(customer.grain, customer.entityId)}>
              Open the customer
            </TextLink>
          ) : null,
        ]}
      />
      <div className="px-6 max-sm:px-4">
        <Section title="Known by" first>
          <IdentifiersTable identifiers={record.identifiers} />
        </Section>
        <Section title="In our words">
          <JsonView value={record.attributes} label="What the newest version says, by field" />
        </Section>
        {record.versions.map((version) => (
          <Section
            key={version.version}
            title={`Version ${version.version}`}
            note={
              <>
                arrived <When at={version.arrivedAt} now={ctx.now} />, line {version.line}, contract{' '}
                {version.contractVersion}
              </>
            }
          >
            <JsonView value={version.payload} label={`Version ${version.version} as received`} />
          </Section>
        ))}
      </div>
    </div>
  )
}
