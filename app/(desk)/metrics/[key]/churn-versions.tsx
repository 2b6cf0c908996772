import { Sourced } from '@/app/receipt/sourced'
import { formatDate } from '@/components/format/format-date'
import { formatNumber } from '@/components/format/format-number'
import { Section } from '@/components/ui/section'
import { When } from '@/components/ui/when'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import type { ChurnModel } from '@/server/churn/list-churn-models'
import { publishChurnModel } from '@/server/churn/publish-churn-model'
import { trainChurnModel } from '@/server/churn/train-churn-model'
import { denial } from '@/server/spine/check-permission'
import { ChurnButton } from './churn-button'
import { ChurnWithdraw } from './churn-withdraw'

type Props = { models: readonly ChurnModel[]; role: Role | 'system'; now: Date }

const words = { published: 'in force', draft: 'draft', retired: 'retired' } as const

/** Every version learned, newest first, with what it learned from and what can be done to it. */
export function ChurnVersions({ models, role, now }: Props) {
  const denied = may(role, trainChurnModel.permission) ? undefined : denial(publishChurnModel.permission)
  const seen = models.find((model) => model.status === 'published')?.version ?? null
  return (
    <Section
      title="Models learned"
      note="a draft every Monday"
      tools={
        <ChurnButton action="train" denied={denied}>
          Learn a draft
        </ChurnButton>
      }
    >
      {models.length ? null : <p className="pb-2 text-ink-2">None was learned yet.</p>}
      <ul aria-label="Models learned">
        {models.map((model) => (
          <li key={model.version} className="grid gap-1 border-t border-line py-2">
            <div className="flex flex-wrap items-baseline gap-x-2">
              <span
                data-receipt={`row:churn_model:${model.version}:status`}
                data-name={`Version ${model.version}`}
              >{`Version ${model.version}`}</span>
              <span className={model.status === 'published' ? 'font-strong' : 'text-ink-2'}>{words[model.status]}</span>
              <span
                className="ml-auto text-2 text-ink-3"
                data-receipt={`row:churn_model:${model.version}:${model.publishedAt ? 'published_at' : 'trained_at'}`}
                data-name={`When version ${model.version} was ${model.publishedAt ? 'put in force' : 'learned'}`}
              >
                {model.publishedAt ? 'put in force ' : 'learned '}
                <When at={model.publishedAt ?? model.trainedAt} now={now} />
                {` by ${(model.publishedAt ? model.publishedBy : model.trainedBy) ?? 'Kith'}`}
              </span>
            </div>
            <LearnedFrom model={model} />
            {denied ? null : (
              <div className="flex flex-wrap gap-2">
                <Tools model={model} seen={seen} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {denied ? <p className="pt-1 text-2 text-ink-3">{denied}</p> : null}
    </Section>
  )
}

function LearnedFrom({ model }: { model: ChurnModel }) {
  const { from, until, churnedAccounts } = model.quality.learnedFrom
  const of = (what: string) => `figure:churn-learned:${model.version}:${what}`
  return (
    <div className="text-2 text-ink-3">
      <Sourced of={of('examples')} name="Looks learned from">
        {formatNumber(model.examples)}
      </Sourced>{' '}
      looks, of which{' '}
      <Sourced of={of('churned')} name="Looks that ended in leaving">
        {formatNumber(model.churned)}
      </Sourced>{' '}
      ended in leaving
      {from ? (
        <span
          data-receipt={`row:churn_model:${model.version}:quality`}
          data-name="What it learned from"
        >{`: ${formatNumber(churnedAccounts)} accounts, looked at on days from ${formatDate(from)} to ${formatDate(until)}`}</span>
      ) : null}
      {model.quality.thin ? (
        <span
          className="block text-watch"
          data-receipt={`row:churn_model:${model.version}:quality`}
          data-name="Why it is thin"
        >
          {model.quality.thin}
        </span>
      ) : null}
    </div>
  )
}

function Tools({ model, seen }: { model: ChurnModel; seen: number | null }) {
  if (model.status === 'published') return <ChurnWithdraw version={model.version} />
  if (model.quality.thin) return null
  return (
    <ChurnButton
      action="publish"
      version={model.version}
      seen={seen}
      variant={model.status === 'draft' ? 'next' : 'plain'}
    >
      {model.status === 'draft' ? 'Put in force' : 'Put in force again'}
    </ChurnButton>
  )
}
