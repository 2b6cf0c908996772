import { Fact } from '@/components/ui/fact'
import { FactGrid } from '@/components/ui/fact-grid'
import { Masked } from '@/components/ui/masked'
import type { Role } from '@/model/access/roles'
import { factKey } from '@/model/views/fact-key'
import { factBudget, type ViewFact } from '@/model/views/view'
import { getConsent } from '@/server/profile/get-consent'
import { getDerived } from '@/server/profile/get-derived'
import { ContactFact, DerivedFact } from './derived-fact'
import { FieldFact } from './field-fact'
import { gridFacts } from './grid-facts'
import { MetricFact } from './metric-fact'
import type { ListsOf } from './view-lists'

/** The facts a view declares for this grain, as the role may see them; what may be another's is hidden until it is known who this is. */
export async function ViewFacts({ ctx, profile, view, guard, hidden }: Omit<ListsOf, 'asked'>) {
  const facts = gridFacts(view, profile.grain)
  if (!facts.length) return null
  const closed = guard?.closed ?? false
  const keys = closed ? [] : facts.flatMap((fact) => ('derived' in fact ? [fact.derived] : []))
  const customer = { grain: profile.grain, id: profile.entityId }
  const derived = keys.length ? await getDerived(ctx, { ...customer, keys }) : {}
  const consent = keys.includes('may_be_contacted') ? await getConsent(ctx, customer) : null
  const one = (fact: ViewFact) => {
    const key = factKey(fact)
    if ('field' in fact) {
      const unknown = hidden.has(fact.field)
      return unknown ? (
        <Fact
          key={key}
          fact={key}
          label={profile.values[fact.field]?.label}
          value={<Masked>hidden until known</Masked>}
        />
      ) : (
        <FieldFact key={key} profile={profile} fact={fact} now={ctx.now} />
      )
    }
    if (closed) return null
    if ('metric' in fact)
      return <MetricFact key={key} profile={profile} fact={fact} role={ctx.actor.role as Role} now={ctx.now} />
    if (fact.derived === 'may_be_contacted')
      return consent ? <ContactFact key={key} profile={profile} consent={consent} /> : null
    const value = derived[fact.derived]
    return value ? <DerivedFact key={key} profile={profile} of={fact.derived} value={value} now={ctx.now} /> : null
  }
  return (
    <div className="px-6 max-sm:px-4">
      <FactGrid label={`Facts, ${facts.length} of ${factBudget}`} view={view.key} grain={profile.grain}>
        {facts.map(one)}
      </FactGrid>
    </div>
  )
}
