'use client'

import { Select } from '@/components/form/select'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import type { UploadLook } from '@/server/ingest/read-upload'

type Props = {
  look: UploadLook
  mapping: Readonly<Record<string, string>>
  change: (header: string, field: string) => void
}

/** Which header of the file means which field, as guessed, with the reason, and open to change. */
export function MappingTable({ look, mapping, change }: Props) {
  const taken = new Set(Object.values(mapping).filter(Boolean))
  return (
    <ScrollBox className="overflow-x-auto" label="Columns of the file">
      <MiniTable
        caption="Columns of the file"
        head={[
          { key: 'header', label: 'Column', width: 220 },
          { key: 'field', label: 'Is read as', width: 260 },
          { key: 'why', label: 'Why' },
        ]}
        rows={look.columns.map(({ header, field, because }) => ({
          key: header,
          plain: 'columns of the file',
          cells: [
            <span key="header" className="mono">
              {header}
            </span>,
            <Select
              key="field"
              aria-label={`What ${header} is read as`}
              value={mapping[header] ?? ''}
              onChange={(event) => change(header, event.target.value)}
              options={[
                { value: '', label: 'not read' },
                ...look.fields.map(({ name, required }) => ({
                  value: name,
                  label: required ? `${name} (required)` : name,
                  disabled: taken.has(name) && mapping[header] !== name,
                })),
              ]}
            />,
            <span key="why" className="text-ink-3">
              {mapping[header] === field ? because : 'your choice'}
            </span>,
          ],
        }))}
      />
    </ScrollBox>
  )
}
