import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { Face } from '@/components/ui/face'
import { KithError } from '@/lib/errors'
import { may } from '@/model/access/permissions'
import { allAnswers, answerOf } from '@/model/questions/all-answers'
import { readAnswer } from '@/server/cohorts/read-answer'
import { readAnswerAsked } from '../answer-href'
import { AnswerBody } from './answer-body'
import { AnswerHead } from './answer-head'

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: answerOf((await params).key)?.title ?? 'Question' }
}

/** An answer that is a table: broken down as asked, each cell leading to the customers behind it. */
export default async function AnswerPage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, readAnswer.permission)) forbidden()
  const { key } = await params
  const answer = allAnswers.find((one) => one.key === key)
  if (!answer) notFound()
  const asked = readAnswerAsked(await searchParams)
  const page = await readAnswer(ctx, { key: answer.key, by: asked.by }).catch(asSaid)
  return (
    <>
      <PageCrumbs
        items={[
          { label: 'Model', href: '/model' },
          { label: 'Questions', href: '/model/questions' },
          { label: answer.title },
        ]}
      />
      {page instanceof KithError ? (
        <div className="px-6 py-4 max-sm:px-4">
          <Face title="That cannot be shown">{page.message}</Face>
        </div>
      ) : (
        <>
          <AnswerHead answer={answer} page={page} own={ctx.actor.role === 'success'} />
          <AnswerBody ctx={ctx} answer={answer} page={page} asked={asked} />
        </>
      )}
    </>
  )
}

/** What is refused is said; anything else goes on. */
function asSaid(error: unknown): KithError {
  if (error instanceof KithError) return error
  throw error
}
