import { uuid5 } from '@/lib/uuid5'
import type { FieldValue } from '../fields/field'
import { evaluate, evaluateColumn, holds, textOf } from './evaluate'
import { type Cells, cellReader, valueAt } from './read-cells'
import { readIdentifiers } from './read-identifiers'
import type { Reading, SaidEvent, SaidFact, SaidRecord } from './reading'
import { recordId, recordIdOf } from './record-id'
import { RowFault } from './row-fault'
import type { RecordRule, SourceObject } from './source-object'

type Payload = Readonly<Record<string, unknown>>

/** Reads rows of one source object. */
export type RowReader = {
  /** All that a row says, or why it is kept aside. */
  read: (payload: Payload) => Reading | RowFault
  /** What a kept payload says of one of the object's records; used when an older version counts again. */
  readOne: (object: string, payload: Payload) => SaidRecord | null
}

/** Prepares the reading of a source object's rows by its contract and rules. Pure; the same row always says the same. */
export function rowReader(source: SourceObject): RowReader {
  const readCells = cellReader(source)
  const say = recordSayer(source)
  return {
    read: (payload) => {
      const cells = readCells(payload)
      if (cells instanceof RowFault) return cells
      const records: SaidRecord[] = []
      for (const rule of source.records) {
        if (!holds(rule.when, cells)) continue
        const said = say(rule, payload, cells)
        if (said instanceof RowFault) return said
        if (said) records.push(said)
      }
      const event = source.event && holds(source.event.when, cells) ? readEvent(source, cells) : null
      if (event instanceof RowFault) return event
      return records.length || event
        ? { records, event }
        : new RowFault(null, 'names nobody: every id in it is missing')
    },
    readOne: (object, payload) => {
      const cells = readLeniently(source, readCells, payload)
      const rules = source.records.filter((rule) => (rule.object ?? source.object) === object)
      const rule = rules.find((one) => holds(one.when, cells)) ?? rules[0]
      const said = rule ? say(rule, payload, cells) : null
      return said instanceof RowFault ? null : said
    },
  }
}

/** A kept part of a row lacks fields the whole row must have; what is there is still read strictly. */
function readLeniently(source: SourceObject, read: (payload: Payload) => Cells | RowFault, payload: Payload): Cells {
  const whole = read(payload)
  if (!(whole instanceof RowFault)) return whole
  const fields = Object.fromEntries(
    Object.entries(source.contract.fields).map(([name, { required, ...field }]) => [name, field]),
  )
  const part = cellReader({ ...source, contract: { ...source.contract, fields } })(payload)
  return part instanceof RowFault ? new Map() : part
}

function recordSayer(source: SourceObject) {
  const nested = source.format === 'jsonl'
  return (rule: RecordRule, payload: Payload, cells: Cells): SaidRecord | RowFault | null => {
    const object = rule.object ?? source.object
    const externalId = externalIdOf(rule, cells)
    if (externalId === null) return null
    const id = recordId(source.source, object, externalId)
    const subject = rule.subject ? textOf(cells, rule.subject.field) : null
    if (rule.subject && subject === null) return new RowFault(rule.subject.field, `${rule.subject.field} is missing`)
    const subjectId = rule.subject && subject !== null ? recordIdOf(rule.subject.of, subject) : id
    const raw = (field: string) => valueAt(payload, field, nested && field.includes('.') ? field.split('.') : null)
    const own = { kind: `${source.source}.${object}`, value: externalId }
    return {
      recordId: id,
      object,
      externalId,
      grain: rule.grain,
      subjectId,
      payload: rule.keep ? pick(payload, rule.keep) : payload,
      createdAt: rule.created ? textOf(cells, rule.created) : null,
      changedAt: rule.changed ? textOf(cells, rule.changed) : null,
      attributes: readAttributes(rule, cells),
      speaksOf: rule.grain === null ? (rule.subject?.grain ?? null) : rule.grain === 'visitor' ? null : rule.grain,
      identifiers: rule.grain ? readIdentifiers(rule, own, cells, raw, source.contract.fields) : [],
      links: readLinks(rule, cells),
      fact: readFact(rule, cells, { recordId: subjectId, factId: id, source: source.source, externalId }),
    }
  }
}

function externalIdOf(rule: RecordRule, cells: Cells): string | null {
  if (typeof rule.id === 'string') return textOf(cells, rule.id)
  const parts = rule.id.map((field) => textOf(cells, field))
  return parts.includes(null) ? null : parts.join('/')
}

const pick = (payload: Payload, names: readonly string[]) =>
  Object.fromEntries(names.filter((name) => Object.hasOwn(payload, name)).map((name) => [name, payload[name]]))

function readAttributes(rule: RecordRule, cells: Cells): Record<string, FieldValue> {
  const attributes: Record<string, FieldValue> = {}
  for (const key in rule.attributes) {
    const expression = rule.attributes[key]
    const value = expression === undefined ? null : evaluate(expression, cells)
    if (value !== null) attributes[key] = value
  }
  return attributes
}

function readLinks(rule: RecordRule, cells: Cells): SaidRecord['links'] {
  return (rule.links ?? []).flatMap(({ kind, target, from, role }) => {
    const id = textOf(cells, from)
    return id === null
      ? []
      : [{ kind, targetRecordId: recordIdOf(target, id), role: role ? textOf(cells, role) : null }]
  })
}

type Key = { recordId: string; factId: string; source: string; externalId: string }

/** A fact's own columns and the key columns its table has. An order line belongs to its order, a product to nobody. */
function readFact(rule: RecordRule, cells: Cells, key: Key): SaidFact | null {
  if (!rule.fact) return null
  const { table } = rule.fact
  const columns: Record<string, unknown> = keyColumns(table, key)
  for (const [name, column] of Object.entries(rule.fact.columns)) columns[name] = evaluateColumn(column, cells)
  return { table, columns }
}

function keyColumns(table: SaidFact['table'], { recordId, factId, source, externalId }: Key): Record<string, unknown> {
  if (table === 'product') return {}
  if (table === 'order_line') return { order_id: recordId, fact_id: factId }
  return { record_id: recordId, fact_id: factId, source, external_id: externalId }
}

function readEvent(source: SourceObject, cells: Cells): SaidEvent | RowFault | null {
  const rule = source.event
  if (!rule) return null
  const owner = rule.owners.find(({ field }) => cells.has(field))
  if (!owner)
    return new RowFault(
      rule.owners[0]?.field ?? null,
      `names nobody: there is no ${rule.owners.map(({ field }) => field).join(' and no ')}`,
    )
  const kind = rule.kind.names?.[textOf(cells, rule.kind.field) ?? ''] ?? textOf(cells, rule.kind.otherwise)
  if (kind === null) return new RowFault(rule.kind.otherwise, `${rule.kind.otherwise} is missing`)
  const account = rule.account ? textOf(cells, rule.account.field) : null
  return {
    eventId: uuid5(source.source, source.object, textOf(cells, rule.id) ?? ''),
    recordId: recordIdOf(owner.of, textOf(cells, owner.field) ?? ''),
    accountRecordId: rule.account && account !== null ? recordIdOf(rule.account.of, account) : null,
    at: textOf(cells, rule.at) ?? '',
    kind,
    properties: (cells.get(rule.properties) as Readonly<Record<string, unknown>> | undefined) ?? {},
  }
}
