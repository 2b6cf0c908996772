import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { roles } from '@/model/access/roles'
import { metricOf } from '@/model/metrics/all-metrics'
import { versionOf } from '@/model/metrics/metric'
import { type CatalogueEntry, catalogueEntry } from '@/model/views/fact-catalogue'
import { factKey } from '@/model/views/fact-key'
import type { View, ViewFact } from '@/model/views/view'
import { getConsent } from '../profile/get-consent'
import { getDerived } from '../profile/get-derived'
import type { Guard } from '../profile/guard/load-guard'
import type { Profile } from '../profile/profile'
import type { TxCtx } from '../spine/ctx'
import { type FactReading, withheld } from './fact-reading'

type Of = { profile: Profile; view: View; guard: Guard | null }

/**
 * The facts of a view of one customer as the reader's role may have them, in the view's order. While it is not known who
 * of two look-alikes this is, what differs and every sum is withheld. Facts the grain does not have are left out.
 */
export async function readFacts(ctx: TxCtx, { profile, view, guard }: Of): Promise<FactReading[]> {
  const facts = view.facts[profile.grain] ?? []
  const customer = { grain: profile.grain, id: profile.entityId }
  const closed = guard?.closed ?? false
  const keys = closed ? [] : facts.flatMap((fact) => ('derived' in fact ? [fact.derived] : []))
  const derived = keys.length ? await getDerived(ctx, { ...customer, keys }) : {}
  const consent = keys.includes('may_be_contacted') ? await getConsent(ctx, customer) : null
  return facts.flatMap((fact) => {
    const entry = catalogueEntry(profile.grain, factKey(fact))
    if (!entry) return []
    const bare = emptyReading(entry, profile)
    if (closed && (!('field' in fact) || guard?.hidden.includes(fact.field)))
      return [withheld(bare, 'This customer may be somebody else: answer the question on their page first.')]
    if (!mayRead(ctx.actor.role as Role, entry.classification) && entry.kind !== 'field')
      return [withheld(bare, `${entry.label} is not for the role ${roleLabel(ctx)}.`)]
    if ('field' in fact) return [fieldReading(bare, fact, profile, ctx)]
    if ('metric' in fact) return [metricReading(bare, fact, profile, ctx.now)]
    if (fact.derived === 'may_be_contacted') {
      const row = consent?.rows.find((one) => one.purpose === 'account_management')
      return [{ ...bare, state: row ? 'shown' : 'none', value: row ?? null, changedAt: consent?.lastSaidAt ?? null }]
    }
    const value = derived[fact.derived]
    return [{ ...bare, state: value ? 'shown' : 'none', value: value ?? null }]
  })
}

const roleLabel = (ctx: TxCtx) => roles[ctx.actor.role as Role].label.toLowerCase()

const fresh = { since: null, limitHours: null, stale: false }

function emptyReading(entry: CatalogueEntry, { grain, entityId }: Profile): FactReading {
  const [, name] = entry.key.split(':')
  const references = {
    field: `value:${grain}:${entityId}:${name}`,
    metric: `metric:${name}:${entityId}`,
    derived: `derived:${grain}:${entityId}:${name}`,
  }
  const { key, kind, label, meaning, classification, type, sources } = entry
  return {
    ...{ key, kind, label, meaning, classification, type, sources, reference: references[kind], freshness: fresh },
    ...{ state: 'none', reason: null, value: null, currency: null, masked: null, beside: null },
    ...{ recordId: null, changedAt: null, definitionVersion: null, fieldType: null },
  }
}

function fieldReading(
  bare: FactReading,
  fact: { field: string; beside?: string },
  profile: Profile,
  ctx: TxCtx,
): FactReading {
  const value = profile.values[fact.field]
  if (!value) return bare
  const typed = { ...bare, fieldType: value.type }
  const reason = `${value.label} is not for the role ${roleLabel(ctx)}.`
  if (value.hidden && value.masked === null) return { ...withheld(bare, reason), state: 'withheld' }
  if (value.hidden) return { ...bare, state: 'masked', reason, masked: value.masked }
  const { source, recordId, changedAt, freshness } = value
  return {
    ...typed,
    state: value.value === null ? 'none' : 'shown',
    value: value.value,
    currency: value.type === 'money' ? currencyOf(profile) : null,
    beside: besideOf(fact, profile),
    sources: source ? [source] : [],
    recordId,
    changedAt,
    freshness,
  }
}

function metricReading(
  bare: FactReading,
  fact: Extract<ViewFact, { metric: unknown }>,
  profile: Profile,
  now: Date,
): FactReading {
  const reading = profile.metrics[fact.metric]
  const metric = metricOf(fact.metric)
  if (!reading || !metric) return bare
  const stale = now.getTime() - Date.parse(reading.computedAt) > metric.freshHours * 3_600_000
  return {
    ...bare,
    state: 'shown',
    value: reading.value,
    currency: reading.currency,
    beside: besideOf(fact, profile),
    changedAt: reading.computedAt,
    freshness: { since: reading.computedAt, limitHours: metric.freshHours, stale },
    definitionVersion: versionOf(metric),
  }
}

function besideOf({ beside }: { beside?: string }, profile: Profile): FactReading['beside'] {
  const value = beside ? profile.values[beside] : undefined
  if (!value || value.hidden || value.value === null) return null
  const reference = `value:${profile.grain}:${profile.entityId}:${value.field}`
  return { key: `field:${value.field}`, label: value.label, type: value.type, value: value.value, reference }
}

function currencyOf(profile: Profile): string | null {
  const currency = profile.values.currency?.value
  return typeof currency === 'string' ? currency : null
}
