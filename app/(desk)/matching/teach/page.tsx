import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { PageHead } from '@/components/ui/page-head'
import { may } from '@/model/access/permissions'
import { grains } from '@/model/grains'
import { answerLesson } from '@/server/identity/models/answer-lesson'
import { listLessons } from '@/server/identity/models/list-lessons'
import { denial } from '@/server/spine/check-permission'
import { matchingHref, readMatching } from '../matching-params'
import { modelReceipt } from '../model-receipt'
import { LessonDesk } from './lesson-desk'
import { shownLesson } from './shown-lesson'

export const metadata: Metadata = { title: 'Teach' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The pairs whose answer teaches the model most, to be answered one by one. */
export default async function TeachPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const { grain } = readMatching(await searchParams)
  const { version, lessons } = await listLessons(ctx, { grain })
  const back = matchingHref({ grain })
  const { permission } = answerLesson
  return (
    <>
      <PageCrumbs items={[{ label: 'Matching', href: back }, { label: 'Teach' }]} />
      <PageHead
        title={`Teach: ${grains[grain].plural.toLowerCase()}`}
        line={[
          <span key="version" data-receipt={modelReceipt(grain, version, 'version')} data-name="Version in force">
            {version === null ? 'No model is published' : `The pairs version ${version} doubts most, of every kind`}
          </span>,
          'An answer teaches; it merges nobody',
        ]}
      />
      <div className="px-6 max-sm:px-4">
        <LessonDesk
          lessons={lessons.map((lesson) => shownLesson(grain, lesson))}
          back={back}
          receipt={modelReceipt(grain, version, 'parameters')}
          denied={may(ctx.actor.role, permission) ? undefined : denial(permission)}
        />
      </div>
    </>
  )
}
