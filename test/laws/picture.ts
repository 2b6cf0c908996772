import { contactChannelKeys, contactPurposeKeys } from '@/model/consent/contact-purposes'
import { type ConsentAnswer, type ConsentSaid, mayContact } from '@/model/consent/may-contact'
import { goldenGrains } from '@/model/grains'
import { type Candidate, type Outcome, type Pinned, survive } from '@/model/survivorship/survive'
import { members } from './who-is-who'
import { type HeadRow, livePins, type PinWord, type World } from './world'

/** The moment consents are asked at: after everything any history says. */
export const asked = new Date(Date.UTC(2026, 5, 1))

/**
 * Everything that follows from what is kept, one line for each customer: its records, its golden values with winner and
 * rule, its consents, its facts. `by: 'id'` names each customer by its id and number; `by: 'records'` by its smallest record,
 * which does not depend on who came first.
 */
export function picture(world: World, by: 'id' | 'records' = 'id'): string {
  if (by === 'records') return draw(world, by)
  world.drawn ??= draw(world, by)
  return world.drawn
}

function draw(world: World, by: 'id' | 'records'): string {
  const pins = groupBy(livePins(world), ({ recordId }) => recordId)
  const facts = groupBy(
    [...world.heads.values()].filter(({ row }) => row.said.fact),
    ({ row }) => row.said.subjectId,
  )
  const lines = [...members(world)].map(([entityId, ids]) => {
    const records = ids.sort()
    const name = by === 'id' ? `${entityId} ${world.numbers.get(entityId)}` : (records[0] ?? '')
    return `${name}: ${saysOf(world, records, pins, facts)}`
  })
  return lines.sort().join('\n')
}

/** The golden values of one customer, by field. */
export function goldenOf(world: World, entityId: string): Map<string, string> {
  const records = members(world).get(entityId) ?? []
  const own = new Set(records)
  const heads = records.flatMap((id) => world.heads.get(id) ?? [])
  const outcomes = survivors(
    heads,
    livePins(world).filter(({ recordId }) => own.has(recordId)),
  )
  return new Map(outcomes.map(({ field, value }) => [field, String(value)]))
}

/** Number of facts and money on a customer's records, by table. */
export function factsOf(heads: readonly HeadRow[]): { count: number; money: number } {
  const totals = heads.map(({ row }) => Number(row.said.fact?.columns.total ?? 0))
  return { count: heads.length, money: totals.reduce((sum, total) => sum + total, 0) }
}

/** May these records' customer be contacted, for each purpose and channel. */
export function consentOf(facts: readonly HeadRow[]): ConsentAnswer[] {
  const said = facts.flatMap(({ row }) => asConsent(row.said.fact) ?? [])
  if (!said.length) return []
  return contactPurposeKeys.flatMap((purpose) =>
    contactChannelKeys.map((channel) => mayContact(said, purpose, channel, asked)),
  )
}

function saysOf(
  world: World,
  records: readonly string[],
  pins: ReadonlyMap<string, PinWord[]>,
  facts: ReadonlyMap<string, HeadRow[]>,
): string {
  const heads = records.flatMap((id) => world.heads.get(id) ?? [])
  const own = records.flatMap((id) => pins.get(id) ?? [])
  const about = records.flatMap((id) => facts.get(id) ?? [])
  const name = [...heads, ...about].map(({ row }) => row.name).join() + own.map(nameOfPin).join()
  const known = world.memo.get(name)
  if (known !== undefined) return known
  const { count, money } = factsOf(about)
  const said = [records.join(' '), golden(heads, own), consentOf(about).join(), `${count} facts`, money].join(' | ')
  world.memo.set(name, said)
  return said
}

const nameOfPin = ({ recordId, field, value, at }: PinWord) => `${recordId}${field}${value}${at}`

/** Values, winners and rules of one customer's fields. */
const golden = (heads: readonly HeadRow[], pins: readonly PinWord[]): string =>
  survivors(heads, pins)
    .map(({ field, value, winner, rule }) => `${field}=${value} ${winner.recordId} ${rule}`)
    .sort()
    .join('; ')

function survivors(heads: readonly HeadRow[], pins: readonly PinWord[]): Outcome[] {
  const grain = goldenGrains.find((one) => one === heads[0]?.row.said.grain)
  if (!grain) return []
  const set = pins.flatMap((word) => asPin(word, heads))
  return [...survive(grain, heads.map(asCandidate), set).values()]
}

const asCandidate = ({ row: { source, said } }: HeadRow): Candidate => ({
  ...{ recordId: said.recordId, source: source.source, object: said.object, externalId: said.externalId },
  ...{ values: said.attributes, changedAt: said.changedAt, arrivedAt: '' },
})

function asPin({ recordId, field, value, at }: PinWord, heads: readonly HeadRow[]): Pinned[] {
  const head = heads.find(({ row }) => row.said.recordId === recordId)
  if (!head || value === null) return []
  const { values: _, changedAt: __, ...record } = asCandidate(head)
  return [{ ...record, field, value, at }]
}

function asConsent(fact: HeadRow['row']['said']['fact']): ConsentSaid | null {
  if (fact?.table !== 'consent_event') return null
  const { record_id, purpose, channel, state, at } = fact.columns
  const text = (value: unknown) => String(value)
  return {
    recordId: text(record_id),
    purpose: text(purpose),
    channel: text(channel),
    state: text(state),
    at: text(at),
    expiresAt: null,
  }
}

export function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(key(one))
    if (group) group.push(one)
    else groups.set(key(one), [one])
  }
  return groups
}
