import type { Expression, FactColumn, SourceObject } from './source-object'

/** What one field of a source becomes. Texts are short phrases such as `account: plan` or `identifies by e-mail`. */
export type MappedField = { field: string; becomes: string[] }

/** For each field of a contract, everything the pipeline makes of it. A field nothing reads is kept in the record as received. */
export function describeMapping(source: SourceObject): MappedField[] {
  const becomes = new Map<string, Set<string>>(
    Object.keys(source.contract.fields).map((field) => [field, new Set<string>()]),
  )
  const add = (fields: readonly string[], text: string) => {
    for (const field of fields) becomes.get(field)?.add(text)
  }
  for (const rule of source.records) {
    const what = rule.grain ?? rule.subject?.grain ?? 'record'
    add(
      typeof rule.id === 'string' ? [rule.id] : rule.id,
      `id of the ${rule.object ?? rule.fact?.table.replaceAll('_', ' ') ?? what}`,
    )
    if (rule.created) add([rule.created], 'when the source created it')
    if (rule.changed) add([rule.changed], 'the source’s own clock')
    for (const { kind, from } of rule.identifiers ?? []) add([from], `identifies by ${identifierWords[kind] ?? kind}`)
    for (const { from, target } of rule.links ?? []) add([from], `link to ${target}`)
    if (rule.subject) add([rule.subject.field], `belongs to ${rule.subject.of}`)
    for (const [key, expression] of Object.entries(rule.attributes ?? {}))
      add(fieldsOf(expression), `${what}: ${key.replaceAll('_', ' ')}`)
    for (const [column, from] of Object.entries(rule.fact?.columns ?? {})) {
      add(fieldsOf(from), `${rule.fact?.table.replaceAll('_', ' ')}: ${column.replaceAll('_', ' ')}`)
    }
  }
  if (source.event) {
    const { id, at, owners, account, kind, properties } = source.event
    add([id], 'id of the event')
    add([at], 'event: at')
    for (const { of, field } of owners) add([field], `event of ${of}`)
    if (account) add([account.field], `event in ${account.of}`)
    add([kind.otherwise], 'event: kind')
    add([properties], 'event: properties')
  }
  return [...becomes].map(([field, texts]) => ({ field, becomes: [...texts] }))
}

const identifierWords: Readonly<Record<string, string>> = {
  email: 'e-mail',
  phone: 'phone',
  domain: 'web domain',
  tax_id: 'tax id',
}

function fieldsOf(expression: Expression | FactColumn): readonly string[] {
  if (typeof expression === 'string') return [expression]
  if ('join' in expression) return expression.join
  if ('first' in expression) return expression.first
  if ('record' in expression) return [expression.id]
  return ['dayOf' in expression ? expression.dayOf : expression.field]
}
