'use client'

import { useReducer, useState } from 'react'
import { SegmentedButtons } from '@/components/ui/segmented-buttons'
import { goldenGrains, type GoldenGrain, grains } from '@/model/grains'
import type { ViewDraft } from '@/model/views/view-draft'
import { CatalogueList } from './catalogue-list'
import { compose } from './compose-state'
import type { Catalogues, ListEntry, Samples } from './composer-types'
import { FactOrder } from './fact-order'
import { ListChooser } from './list-chooser'
import { PreviewPane } from './preview-pane'
import { SaveBar } from './save-bar'
import { ViewSettings } from './view-settings'

type Props = {
  viewKey: string
  start: ViewDraft
  /** What it starts from, in words. */
  of: string
  newest: number
  catalogue: Catalogues
  lists: readonly ListEntry[]
  samples: Samples
}

/** Composes a view: its facts in order, what else there is, its lists and settings, and how it looks to a role. */
export function Composer({ viewKey, start, of, newest, catalogue, lists, samples }: Props) {
  const [draft, step] = useReducer(compose, start)
  const [grain, setGrain] = useState<GoldenGrain>(goldenGrains.find((one) => start.facts[one]?.length) ?? 'account')
  const entries = catalogue[grain] ?? []
  const facts = draft.facts[grain] ?? []
  const changed = JSON.stringify(draft) !== JSON.stringify(start)
  return (
    <div className="grid grid-cols-1 gap-4 *:min-w-0">
      <PreviewPane viewKey={viewKey} draft={draft} grain={grain} samples={samples[grain] ?? []} key={grain} />
      <div
        className="flex flex-wrap items-end justify-between gap-4 border-t border-line-2 pt-3"
        data-plain="what is being composed"
      >
        <div className="max-w-full overflow-x-auto">
          <SegmentedButtons
            label="Grain"
            value={grain}
            onChange={setGrain}
            items={goldenGrains.map((one) => ({
              key: one,
              label: `${grains[one].label} ${draft.facts[one]?.length ?? 0}`,
            }))}
          />
        </div>
        <SaveBar viewKey={viewKey} draft={draft} newest={newest} of={of} changed={changed} />
      </div>
      <div className="grid grid-cols-1 gap-x-8 gap-y-4 *:min-w-0 lg:grid-cols-3" data-plain="what is being composed">
        <FactOrder grain={grain} facts={facts} entries={entries} step={step} />
        <CatalogueList
          key={grain}
          entries={entries.filter((entry) => !facts.some((line) => line.fact === entry.key))}
          audience={draft.audience}
          add={(fact) => step({ do: 'add', grain, fact })}
        />
        <div className="grid content-start gap-4">
          <ViewSettings draft={draft} set={(part) => step({ do: 'set', part })} />
          <ListChooser draft={draft} grain={grain} lists={lists} step={step} />
        </div>
      </div>
    </div>
  )
}
