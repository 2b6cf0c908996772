import { MiniTable } from '@/components/ui/mini-table'
import { MonoId } from '@/components/ui/mono-id'
import { ScrollBox } from '@/components/ui/scroll-box'
import { classifications } from '@/model/access/classifications'
import type { SourceDetail } from '@/server/ingest/get-source-object'
import { typeWords } from './type-words'

/** The contract, field by field: what it is, whether it must be there, how sensitive it is and what becomes of it. */
export function ContractTable({ source }: { source: SourceDetail }) {
  const becomes = new Map(source.mapping.map(({ field, becomes: texts }) => [field, texts]))
  return (
    <ScrollBox className="overflow-x-auto max-lg:[&>table]:min-w-[880px]" label="Fields of the contract">
      <MiniTable
        caption="Fields of the contract"
        head={[
          { key: 'field', label: 'Field', width: 200 },
          { key: 'meaning', label: 'Meaning', width: 260 },
          { key: 'type', label: 'Read as', width: 190 },
          { key: 'required', label: 'Required', width: 80 },
          { key: 'class', label: 'Class', width: 100 },
          { key: 'becomes', label: 'Becomes', width: 300 },
        ]}
        rows={Object.entries(source.contract.fields).map(([name, field]) => ({
          key: name,
          plain: 'the contract',
          cells: [
            <MonoId key="field">{name}</MonoId>,
            field.meaning,
            typeWords(field),
            field.required ? 'yes' : '',
            classifications[field.classification].label,
            becomes.get(name)?.length ? (
              becomes.get(name)?.join(', ')
            ) : (
              <span key="becomes" className="text-ink-3">
                kept as received
              </span>
            ),
          ],
        }))}
      />
    </ScrollBox>
  )
}
