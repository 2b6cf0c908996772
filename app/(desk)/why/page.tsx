import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { Face } from '@/components/ui/face'
import { FaceEmpty } from '@/components/ui/face-empty'
import { PageHead } from '@/components/ui/page-head'
import { KithError } from '@/lib/errors'
import { may } from '@/model/access/permissions'
import { explainRecords } from '@/server/identity/why/explain-records'
import { findSide } from '@/server/identity/why/find-side'
import type { Why } from '@/server/identity/why/why'
import { Answer } from './answer'
import { SideLine } from './side-line'

export const metadata: Metadata = { title: 'Why' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Why two records or customers are one, or are not: chosen by look-up, answered in sentences with the figures behind them. */
export default async function WhyPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, explainRecords.permission)) forbidden()
  const asked = await searchParams
  const [a, b] = [one(asked.a), one(asked.b)]
  const answer = a && b ? await ask(() => explainRecords(ctx, { a, b })) : null
  const why = answer && 'found' in answer ? answer.found : null
  const alone = why
    ? null
    : {
        a: a ? await ask(() => findSide(ctx, { id: a })) : null,
        b: b ? await ask(() => findSide(ctx, { id: b })) : null,
      }
  const known = (side: 'a' | 'b') => why?.[side] ?? (alone?.[side] && 'found' in alone[side] ? alone[side].found : null)
  const missing =
    answer && 'missing' in answer
      ? answer.missing
      : [alone?.a, alone?.b].flatMap((side) => (side && 'missing' in side ? side.missing : []))[0]
  return (
    <>
      <PageCrumbs items={[{ label: 'Review', href: '/review' }, { label: 'Why' }]} />
      <PageHead title="Why, and why not" line={['Any two customers or records', 'Nothing is changed by asking']} />
      <div className="px-6 pb-6 max-sm:px-4">
        <div className="grid gap-6 py-4 sm:grid-cols-2">
          <SideLine side="a" found={known('a')} asked={a} other={b} scope={why?.scope ?? 'customers'} />
          <SideLine side="b" found={known('b')} asked={b} other={a} scope={why?.scope ?? 'customers'} />
        </div>
        {why ? <Answer why={why} /> : missing ? <Face title="That cannot be explained">{missing}</Face> : <Choose />}
      </div>
    </>
  )
}

const Choose = () => (
  <FaceEmpty title="Choose two">
    Look two customers up, and Kith says why they are one or why they are not: the rules, the guards and the evidence
    with its weight.
  </FaceEmpty>
)

const one = (value: string | string[] | undefined) => (typeof value === 'string' && value.trim() ? value : undefined)

type Asked<T> = { found: T } | { missing: string }

/** What cannot be found or read is said in its own words; anything else goes on. */
async function ask<T extends Why | Why['a']>(question: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { found: await question() }
  } catch (error) {
    if (error instanceof KithError && (error.kind === 'not-found' || error.kind === 'bad-input'))
      return { missing: error.message }
    throw error
  }
}
