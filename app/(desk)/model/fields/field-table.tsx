import { DataTable } from '@/components/data-table/data-table'
import { NameCell } from '@/components/data-table/name-cell'
import { Glyph } from '@/components/ui/glyph'
import { SourceMark } from '@/components/ui/source-mark'
import { classifications, mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import type { Field, FieldSet } from '@/model/fields/field'
import { sourceSystems } from '@/model/source-systems'

const columns = [
  { id: 'name', label: 'Field', width: 230, fixed: true },
  { id: 'meaning', label: 'Meaning', width: 360 },
  { id: 'class', label: 'Class', width: 130 },
  { id: 'sources', label: 'Trusted in order', width: 130 },
  { id: 'tie', label: 'Between equals', width: 190 },
  { id: 'fresh', label: 'Fresh for', width: 90 },
  { id: 'purposes', label: 'May be used for', width: 330 },
] as const

const ties = { recent: 'the newest', earliest: 'the earliest', complete: 'the fullest' } as const

/** The fields of one grain. A cross says that the reader's role sees the value masked or not at all. */
export function FieldTable({ fields, role }: { fields: FieldSet; role: Role | 'system' }) {
  const rows = Object.entries(fields)
  return (
    <div className="-mx-6 max-sm:-mx-4">
      <DataTable
        caption="Field dictionary"
        columns={columns}
        rowCount={rows.length}
        rows={rows.map(([key, field]) => ({
          id: key,
          label: field.label,
          cells: [
            <NameCell key="name" name={field.label} id={key} />,
            <span key="meaning" className="text-ink-2">
              {field.meaning}
            </span>,
            <Classified key="class" field={field} role={role} />,
            <Trusted key="sources" field={field} />,
            `${ties[field.survivorship.tie]}${field.group ? `, with its ${field.group}` : ''}`,
            field.freshHours ? (
              <span key="fresh">{sayHours(field.freshHours)}</span>
            ) : (
              <span key="fresh" className="text-ink-3">
                always
              </span>
            ),
            <span key="purposes" className="text-2 text-ink-2">
              {field.purposes.map((purpose) => purpose.replaceAll('_', ' ')).join(', ')}
            </span>,
          ],
        }))}
      />
    </div>
  )
}

function Classified({ field, role }: { field: Field; role: Role | 'system' }) {
  const { label, meaning } = classifications[field.classification]
  const readable = role === 'system' || mayRead(role, field.classification)
  return (
    <span className="state" title={meaning}>
      <Glyph name={readable ? 'given' : 'refused'} label={readable ? 'You read it in full' : 'Masked for you'} />
      {label}
    </span>
  )
}

function Trusted({ field }: { field: Field }) {
  if (field.survivorship.prefer.length === 0) return <span className="text-ink-3">all alike</span>
  return (
    <span className="inline-flex items-center gap-1">
      {field.survivorship.prefer.map((source) => (
        <SourceMark
          letter={sourceSystems[source].letter}
          name={sourceSystems[source].label}
          tone={source}
          key={source}
        />
      ))}
    </span>
  )
}

const sayHours = (hours: number) => (hours % 24 === 0 && hours >= 48 ? `${hours / 24} days` : `${hours} h`)
