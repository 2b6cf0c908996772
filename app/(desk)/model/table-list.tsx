import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { MonoId } from '@/components/ui/mono-id'
import { Section } from '@/components/ui/section'
import type { ModelShape } from '@/server/model/get-model'

/** The same as the picture, as a list: each table with its key, its columns and what they point to. */
export function TableList({ model }: { model: ModelShape }) {
  return (
    <>
      {model.layers.map((layer, index) => (
        <Section key={layer.key} title={layer.label} note={layer.meaning} level={3} first={index === 0}>
          <ScrollBox className="overflow-x-auto" label={`Tables of the layer ${layer.label}`}>
            <MiniTable
              caption={`Tables of the layer ${layer.label}`}
              head={[
                { key: 'table', label: 'Table', width: 170 },
                { key: 'columns', label: 'Columns', num: true, width: 70 },
                { key: 'key', label: 'Key', width: 240 },
                { key: 'points', label: 'Points to' },
              ]}
              rows={layer.tables.map((table) => ({
                key: table.name,
                plain: 'the schema itself',
                cells: [
                  <MonoId key="name" strong>
                    {table.name}
                  </MonoId>,
                  table.columns.length,
                  <MonoId key="key">
                    {table.columns
                      .filter((column) => column.key)
                      .map((column) => column.name)
                      .join(', ')}
                  </MonoId>,
                  <MonoId key="points">
                    {model.relations
                      .filter((one) => one.from === table.name)
                      .map((one) => `${one.column} → ${one.to}`)
                      .join(', ') || 'nothing'}
                  </MonoId>,
                ],
              }))}
            />
          </ScrollBox>
        </Section>
      ))}
    </>
  )
}
