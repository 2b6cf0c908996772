import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { When } from '@/components/ui/when'
import { metricOf } from '@/model/metrics/all-metrics'
import { type Department, departments } from '@/model/metrics/departments'
import { type Standing, spokenForBy } from '@/model/metrics/standing'
import type { listReviewers } from '@/server/metrics/confirm/list-reviewers'
import { AppointForm } from './appoint-form'
import { EndButton } from './end-button'

type Listed = Awaited<ReturnType<typeof listReviewers>>

type Props = {
  department: Department
  reviewers: Listed['reviewers']
  people: Listed['people']
  standings: readonly Standing[]
  mayAppoint: boolean
  now: Date
}

/** One department: who speaks for it, which definitions wait for it, and the form that appoints somebody. */
export function DepartmentRow({ department, reviewers, people, standings, mayAppoint, now }: Props) {
  const name = departments[department]
  const free = people.filter((person) => !reviewers.some((one) => one.userId === person.userId))
  const waiting = standings.flatMap((standing) => {
    const metric = metricOf(standing.metric)
    const waits = metric && standing.waitsFor.some((voice) => spokenForBy(metric, voice) === department)
    return metric && waits ? [metric] : []
  })
  return (
    <Section
      title={name}
      note={waiting.length ? undefined : 'nothing waits'}
      tools={mayAppoint ? <AppointForm department={department} name={name} people={free} /> : null}
    >
      {reviewers.map((one) => (
        <div
          key={one.reviewerId}
          className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 border-t border-line py-1"
        >
          <span>
            {one.name}
            <span
              className="block text-2 text-ink-3"
              data-receipt={`row:metric_reviewer:${one.reviewerId}:appointed_at`}
              data-name={`The appointment of ${one.name}`}
            >
              {one.shutOut ? 'shut out, appointed' : 'speaks'} since <When at={one.appointedAt} now={now} show="date" />
              , appointed by {one.appointedBy}
            </span>
          </span>
          {mayAppoint ? <EndButton reviewerId={one.reviewerId} name={`${one.name} for ${name}`} /> : null}
        </div>
      ))}
      {reviewers.length === 0 ? <p className="pb-1 text-2 text-ink-3">Nobody speaks for {name} yet.</p> : null}
      {waiting.length ? (
        <p className="pt-1 text-2 text-ink-2">
          Waits for {name}:{' '}
          {waiting.map((metric, i) => (
            <span key={metric.key}>
              {i ? ', ' : ''}
              <TextLink href={`/metrics/${metric.key}`}>{metric.label}</TextLink>
            </span>
          ))}
        </p>
      ) : null}
    </Section>
  )
}
