import Form from 'next/form'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { FaceEmpty } from '@/components/ui/face-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { Pager } from '@/components/ui/pager'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import type { Field } from '@/model/fields/field'
import { fields } from '@/model/fields/fields'
import { listFieldHistory } from '@/server/history/list-field-history'
import { profileHref } from '../../../grain-slug'
import { fieldCells } from './field-cells'
import type { PartOf } from './history-body'

/** Who changed what: every word of every record about every field, and every pin; of one field where one is chosen. */
export async function FieldsPart({ ctx, profile, asked }: PartOf) {
  const { grain, entityId } = profile
  const offered = Object.entries<Field>(fields[grain]).filter(([, field]) =>
    mayRead(ctx.actor.role as Role, field.classification),
  )
  const field = offered.find(([key]) => key === asked.field)?.[0] ?? null
  const page = /^[1-9]\d{0,2}$/.test(asked.page ?? '') ? Number(asked.page) : 1
  const { words, more } = await listFieldHistory(ctx, { grain, id: entityId, field, page })
  const here = profileHref(grain, entityId, '/history')
  const turn = (to: number) =>
    `${here}?${new URLSearchParams({ show: 'fields', ...(field ? { field } : {}), page: String(to) })}`
  return (
    <Section
      title="Who changed what"
      first
      size="tall"
      tools={
        <Form action={here} className="flex items-center gap-2">
          <input type="hidden" name="show" value="fields" />
          <Select
            key={field}
            name="field"
            aria-label="Field"
            defaultValue={field ?? ''}
            options={[{ value: '', label: 'Every field' }, ...offered.map(([value, { label }]) => ({ value, label }))]}
          />
          <Button type="submit">Show</Button>
        </Form>
      }
    >
      {words.length ? (
        <ScrollBox label="Who changed what" className="overflow-x-auto">
          <MiniTable
            caption="What was said of this customer's fields, newest first"
            head={[
              { key: 'field', label: 'Field', width: 130 },
              { key: 'value', label: 'Value' },
              { key: 'from', label: 'Since, by the source', width: 140 },
              { key: 'learned', label: 'Kith learned it', width: 120 },
              { key: 'by', label: 'Who said it' },
              { key: 'note', label: 'Note' },
            ]}
            rows={words.map((word) => ({ key: word.key, cells: fieldCells(word, profile, ctx.now) }))}
          />
        </ScrollBox>
      ) : (
        <FaceEmpty title="Nothing was said">
          {field ? 'Choose another field.' : 'No record has said anything yet.'}
        </FaceEmpty>
      )}
      <div className="flex pt-3" data-plain="which page of the list is shown">
        <Pager
          shown={words.length}
          note={`page ${page}`}
          prevHref={page > 1 ? turn(page - 1) : null}
          nextHref={more ? turn(page + 1) : null}
        />
      </div>
    </Section>
  )
}
