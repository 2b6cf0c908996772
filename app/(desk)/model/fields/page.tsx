import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { FieldRow } from '@/components/ui/field-row'
import { Section } from '@/components/ui/section'
import { Segmented } from '@/components/ui/segmented'
import type { FieldSet } from '@/model/fields/field'
import { fields } from '@/model/fields/fields'
import { goldenGrains, grains } from '@/model/grains'
import { getModel } from '@/server/model/get-model'
import { ModelFrame } from '../model-frame'
import { FieldTable } from './field-table'

export const metadata: Metadata = { title: 'Fields' }

/** The dictionary: every field of a grain with its meaning, class, trusted sources, freshness and purposes. */
export default async function FieldsPage({ searchParams }: { searchParams: Promise<{ grain?: string }> }) {
  const ctx = await requireCtx()
  await getModel(ctx, {})
  const asked = (await searchParams).grain
  const grain = goldenGrains.find((one) => one === asked) ?? 'account'
  const set: FieldSet = fields[grain]
  const documented = Object.values(set).filter((field) => field.survivorship.exception)
  return (
    <ModelFrame current="fields" label="Fields">
      <Section
        title={`Fields of ${grains[grain].label.toLowerCase()}`}
        beside={
          <span
            className="text-2 text-ink-3"
            data-plain="declared in the model, no data"
          >{`${Object.keys(set).length} fields, ${documented.length} with a documented exception`}</span>
        }
        first
        size="tall"
        tools={
          <Segmented
            label="Grain"
            size="small"
            items={goldenGrains.map((one) => ({
              key: one,
              label: grains[one].label,
              href: `/model/fields?grain=${one}`,
              current: one === grain,
            }))}
          />
        }
      >
        <div data-plain="declared in the model, no data">
          <FieldTable fields={set} role={ctx.actor.role} />
        </div>
      </Section>
      {documented.length ? (
        <Section title="Documented exceptions" size="tall">
          <div data-plain="declared in the model, no data">
            {documented.map((field) => (
              <FieldRow key={field.label} label={field.label}>
                {field.survivorship.exception}
              </FieldRow>
            ))}
          </div>
        </Section>
      ) : null}
    </ModelFrame>
  )
}
