import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireCtx } from '@/app/session'
import { Banner } from '@/components/ui/banner'
import { Section } from '@/components/ui/section'
import { may } from '@/model/access/permissions'
import { getRun } from '@/server/ingest/get-run'
import { listRejected } from '@/server/ingest/list-rejected'
import { requestCancel } from '@/server/ingest/request-cancel'
import { denial } from '@/server/spine/check-permission'
import { RunProgress } from '../run-progress'
import { KeptAside } from './kept-aside'
import { RunFacts } from './run-facts'
import { RunHead } from './run-head'
import { SampleTable } from './sample-table'

export const metadata: Metadata = { title: 'Import' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ line?: string; after?: string }> }

/** One import: how far it has come or what became of it, the rows kept aside, and the ways back. */
export default async function RunPage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const runId = z.uuid().safeParse((await params).id).data ?? notFound()
  const run = await getRun(ctx, { runId })
  const place = z.object({ line: z.coerce.number().int(), after: z.uuid() }).safeParse(await searchParams).data
  const rejected = await listRejected(ctx, { runId, after: place ? { line: place.line, id: place.after } : undefined })
  const kept = `row:ingest_run:${runId}`
  const running = run.status === 'queued' || run.status === 'running'
  return (
    <>
      <RunHead run={run} role={ctx.actor.role} />
      <div className="px-6 max-sm:px-4">
        {run.error ? (
          <Banner title="The file could not be read to its end" mark="risk">
            <span data-receipt={`${kept}:error`} data-name="Why it ended">
              {run.error}
            </span>
          </Banner>
        ) : null}
        <Section title="Rows" note="Read is the sum of the rest" first>
          {running ? (
            <RunProgress
              runId={runId}
              denied={may(ctx.actor.role, requestCancel.permission) ? undefined : denial(requestCancel.permission)}
            />
          ) : null}
          <RunFacts run={run} now={ctx.now} />
        </Section>
        {run.mode === 'dry' && run.sample.length > 0 ? (
          <Section title="Would be kept aside" note="The first of them">
            <div data-receipt={`${kept}:rows_rejected`} data-name="Rows that would be kept aside">
              <SampleTable sample={run.sample} />
            </div>
          </Section>
        ) : null}
        <KeptAside runId={runId} waiting={run.openRejections} rejected={rejected} first={!place} />
      </div>
    </>
  )
}
