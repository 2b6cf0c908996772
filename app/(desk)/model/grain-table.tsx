import { Sourced } from '@/app/receipt/sourced'
import { formatNumber } from '@/components/format/format-number'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { type Grain, grains } from '@/model/grains'
import { relations } from '@/model/relations'
import type { ModelShape } from '@/server/model/get-model'

/** What each grain means and what it may be summed at. */
export function GrainTable({ counts }: { counts: ModelShape['counts'] }) {
  return (
    <ScrollBox className="overflow-x-auto" label="Grains">
      <MiniTable
        caption="Grains"
        head={[
          { key: 'grain', label: 'Grain', width: 110 },
          { key: 'meaning', label: 'One row is' },
          { key: 'entities', label: 'Entities', num: true, width: 90 },
          { key: 'records', label: 'Records', num: true, width: 90 },
          { key: 'sum', label: 'Sums up to', width: 130 },
        ]}
        rows={(Object.keys(grains) as Grain[]).map((grain) => ({
          key: grain,
          cells: [
            <b key="label">{grains[grain].label}</b>,
            <span key="meaning" className="text-ink-2" data-plain="declared in the model, no data">
              {grains[grain].meaning}
            </span>,
            <Count key="entities" grain={grain} what="entities" value={counts[grain].entities} />,
            <Count key="records" grain={grain} what="records" value={counts[grain].records} />,
            <span key="sum" data-plain="declared in the model, no data">
              {grains[grain].rollsUpTo.map((one) => grains[one].label).join(', ') || (
                <span className="text-ink-3">nothing</span>
              )}
            </span>,
          ],
        }))}
      />
    </ScrollBox>
  )
}

function Count({ grain, what, value }: { grain: Grain; what: 'entities' | 'records'; value: number }) {
  return (
    <Sourced of={`figure:grain-count:${grain}:${what}`} name={`${grains[grain].label}, ${what}`} quiet>
      {formatNumber(value)}
    </Sourced>
  )
}

/** How grains belong together, in sentences. */
export function RelationTable() {
  return (
    <ScrollBox className="overflow-x-auto" label="Relationships between grains">
      <MiniTable
        caption="Relationships between grains"
        head={[
          { key: 'from', label: 'From', width: 110 },
          { key: 'label', label: 'Relationship', width: 150 },
          { key: 'to', label: 'To', width: 110 },
          { key: 'many', label: 'How many', width: 90 },
          { key: 'meaning', label: 'Meaning' },
        ]}
        rows={Object.entries(relations).map(([key, one]) => ({
          key,
          plain: 'declared in the model, no data',
          cells: [
            grains[one.from].label,
            one.label,
            grains[one.to].label,
            one.cardinality,
            <span key="meaning" className="text-ink-2">
              {one.meaning}
            </span>,
          ],
        }))}
      />
    </ScrollBox>
  )
}
