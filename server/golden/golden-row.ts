import { sourceKeys } from '@/model/source-systems'
import { maskValue } from '@/model/survivorship/mask-value'
import { type Outcome, survive } from '@/model/survivorship/survive'
import type { EntityContent } from './load-members'

/** A golden record as it is written; keys are column names. */
export type GoldenRow = Record<string, unknown> & { entity_id: string }

/** Works out the golden record of one entity and where each value came from. */
export function goldenRow(entity: EntityContent): { row: GoldenRow; outcomes: Outcome[] } {
  const outcomes = [...survive(entity.grain, entity.candidates, entity.pins).values()]
  const values: Record<string, unknown> = {}
  const masked: Record<string, string> = {}
  for (const { field, value } of outcomes) {
    values[field] = value
    const partial = maskValue(entity.grain, field, value)
    if (partial !== null) masked[field] = partial
  }
  const present = new Set(entity.records.map((record) => record.source))
  const heard = [...entity.records, ...entity.candidates]
  const changes = entity.candidates.flatMap((candidate) => candidate.changedAt ?? [])
  const row = {
    entity_id: entity.entityId,
    number: entity.number,
    record_count: entity.records.length,
    sources: [...sourceKeys.filter((key) => present.has(key)), ...[...present].filter(isOther).sort()],
    masked,
    search_text: searchText(entity),
    changed_at: latest(changes),
    arrived_at: latest(heard.map((one) => one.arrivedAt)),
    ...values,
  }
  return { row, outcomes }
}

const isOther = (source: string) => !(sourceKeys as readonly string[]).includes(source)

const latest = (times: readonly string[]): string | null =>
  times.reduce<string | null>((newest, at) => (newest === null || at > newest ? at : newest), null)

/** All names its records give, without accents and capitals, each once. */
function searchText(entity: EntityContent): string {
  const names = entity.candidates.map(({ values }) =>
    plain(values.name ?? [values.first_name, values.last_name].filter((part) => part !== undefined).join(' ')),
  )
  return [...new Set(names.filter((name) => name !== ''))].sort().join(' · ')
}

const plain = (name: string | number | boolean) =>
  String(name).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
