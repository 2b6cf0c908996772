import { sourceOf } from '@/app/receipt/source-of'
import { Fact } from '@/components/ui/fact'
import { FactGrid } from '@/components/ui/fact-grid'
import type { Role } from '@/model/access/roles'
import type { MetricKey } from '@/model/metrics/all-metrics'
import type { DerivedFactKey } from '@/model/views/derived-facts'
import type { View } from '@/model/views/view'
import { getConsent } from '@/server/profile/get-consent'
import { getDerived } from '@/server/profile/get-derived'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { ContactFact, DerivedFact } from './derived-fact'
import { freshnessNote } from './freshness-note'
import { MetricFact } from './metric-fact'
import { sourcedValue, wordsOf } from './sourced-value'

type AnyFact = { field: string; beside?: string } | { metric: MetricKey; beside?: string } | { derived: DerivedFactKey }

/** The facts a view declares for this grain, as the role may see them: at most twelve. */
export async function ViewFacts({ ctx, profile, view }: { ctx: Ctx; profile: Profile; view: View }) {
  const facts: readonly AnyFact[] = view.facts[profile.grain] ?? []
  const keys = facts.flatMap((fact) => ('derived' in fact ? [fact.derived] : []))
  const customer = { grain: profile.grain, id: profile.entityId }
  const derived = keys.length ? await getDerived(ctx, { ...customer, keys }) : {}
  const consent = keys.includes('may_be_contacted') ? await getConsent(ctx, customer) : null
  return (
    <div className="px-6 max-sm:px-4">
      <FactGrid label={`Facts, ${facts.length} of 12`}>
        {facts.map((fact) => {
          if ('field' in fact)
            return (
              <FieldFact key={fact.field} profile={profile} field={fact.field} beside={fact.beside} now={ctx.now} />
            )
          if ('metric' in fact) {
            return (
              <MetricFact
                key={fact.metric}
                profile={profile}
                metric={fact.metric}
                beside={fact.beside}
                role={ctx.actor.role as Role}
                now={ctx.now}
              />
            )
          }
          const value = derived[fact.derived]
          if (fact.derived === 'may_be_contacted')
            return consent ? <ContactFact key={fact.derived} consent={consent} /> : null
          return value ? <DerivedFact key={fact.derived} of={fact.derived} value={value} now={ctx.now} /> : null
        })}
      </FactGrid>
    </div>
  )
}

function FieldFact({ profile, field, beside, now }: { profile: Profile; field: string; beside?: string; now: Date }) {
  const value = profile.values[field]
  if (!value) return null
  const other = beside ? profile.values[beside] : undefined
  const small =
    other && !other.hidden && other.value !== null
      ? `${smallWord(other.field)} ${wordsOf(profile, other)}`.trim()
      : undefined
  return (
    <Fact
      label={value.label}
      value={<span className="cut inline-block max-w-full align-bottom">{sourcedValue(profile, field)}</span>}
      small={small}
      source={value.source ? sourceOf(value.source) : undefined}
      note={
        value.source ? freshnessNote(value.freshness, now) : value.hidden ? 'not for this role' : 'no source says it'
      }
      stale={value.freshness.stale}
    />
  )
}

const smallWord = (field: string) => (field === 'notice_date' ? 'notice' : '')
