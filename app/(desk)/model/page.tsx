import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { Section } from '@/components/ui/section'
import { Segmented } from '@/components/ui/segmented'
import { getModel } from '@/server/model/get-model'
import { GrainPicture } from './grain-picture'
import { GrainTable, RelationTable } from './grain-table'
import { ModelFrame } from './model-frame'
import { TableList } from './table-list'
import { TablePicture } from './table-picture'

export const metadata: Metadata = { title: 'Model' }

/** The grains with their relationships, and the tables behind them, each as picture and as table. */
export default async function ModelPage({
  searchParams,
}: {
  searchParams: Promise<{ grains?: string; tables?: string }>
}) {
  const ctx = await requireCtx()
  const shown = await searchParams
  const model = await getModel(ctx, {})
  const choice = (name: 'grains' | 'tables') => {
    const href = (value: string) => `/model?${new URLSearchParams({ ...shown, [name]: value })}`
    const table = shown[name] === 'table'
    return (
      <Segmented
        label={`Show ${name} as`}
        size="small"
        items={[
          { key: 'picture', label: 'Picture', href: href('picture'), current: !table },
          { key: 'table', label: 'Table', href: href('table'), current: table },
        ]}
      />
    )
  }
  const tables = model.layers.reduce((sum, layer) => sum + layer.tables.length, 0)
  return (
    <ModelFrame current="grains">
      <Section
        title="Grains"
        beside={<span className="text-2 text-ink-3">what one row means, and how grains belong together</span>}
        tools={choice('grains')}
        first
        size="tall"
      >
        {shown.grains === 'table' ? <RelationTable /> : <GrainPicture counts={model.counts} />}
        <GrainTable counts={model.counts} />
      </Section>
      <Section
        title="Tables"
        beside={
          <span
            className="text-2 text-ink-3"
            data-plain="of the schema itself"
          >{`${tables} tables in ${model.layers.length} layers, ${model.relations.length} relations`}</span>
        }
        tools={choice('tables')}
        size="tall"
      >
        {shown.tables === 'table' ? <TableList model={model} /> : <TablePicture model={model} />}
      </Section>
    </ModelFrame>
  )
}
