'use client'

import { Checkbox } from '@/components/form/checkbox'
import { Field } from '@/components/form/field'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import { roleKeys, roles } from '@/model/access/roles'
import { purposeKeys } from '@/model/fields/field'
import { anchors, viewShapes } from '@/model/views/view'
import type { ViewDraft } from '@/model/views/view-draft'
import { purposeWords } from '../purpose-words'

type Props = { draft: ViewDraft; set: (part: Partial<Omit<ViewDraft, 'facts' | 'lists'>>) => void }

const shapeWords = { review: 'wide, middle, narrow', lookup: 'narrow, wide, narrow', even: 'all alike' } as const

/** What a view is for and for whom, and how it is laid out. */
export function ViewSettings({ draft, set }: Props) {
  return (
    <section aria-label="Settings of the view" className="grid gap-2.5">
      <h2 className="head">For whom and what</h2>
      <Field id="label" label="Name">
        <Input id="label" value={draft.label} maxLength={40} onChange={(event) => set({ label: event.target.value })} />
      </Field>
      <Field id="job" label="Job">
        <Input id="job" value={draft.job} maxLength={200} onChange={(event) => set({ job: event.target.value })} />
      </Field>
      <fieldset>
        <legend className="pb-1 text-2 text-ink-2">Audience</legend>
        <div className="flex flex-wrap gap-x-4">
          {roleKeys.map((role) => (
            <Checkbox
              key={role}
              label={roles[role].label}
              checked={draft.audience.includes(role)}
              onChange={(event) =>
                set({
                  audience: roleKeys.filter((one) =>
                    one === role ? event.target.checked : draft.audience.includes(one),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <div className="grid gap-2.5 sm:grid-cols-2">
        <Field id="purpose" label="Purpose">
          <Select
            id="purpose"
            value={draft.purpose}
            options={purposeKeys.map((value) => ({ value, label: purposeWords[value] }))}
            onChange={(event) =>
              set({ purpose: purposeKeys.find((one) => one === event.target.value) ?? draft.purpose })
            }
          />
        </Field>
        {draft.face === 'customer' ? (
          <Field id="shape" label="Columns">
            <Select
              id="shape"
              value={draft.shape}
              options={viewShapes.map((value) => ({ value, label: shapeWords[value] }))}
              onChange={(event) => set({ shape: viewShapes.find((one) => one === event.target.value) ?? draft.shape })}
            />
          </Field>
        ) : null}
        <Field id="anchor" label="Looks back from">
          <Select
            id="anchor"
            value={draft.anchor ?? ''}
            options={[{ value: '', label: 'nothing' }, ...anchors.map((value) => ({ value, label: `the ${value}` }))]}
            onChange={(event) => set({ anchor: anchors.find((one) => one === event.target.value) ?? null })}
          />
        </Field>
        {draft.face === 'data' ? (
          <Field id="confidence" label="Least confidence of identity" hint="From 0 to 1">
            <Input
              id="confidence"
              inputMode="decimal"
              defaultValue={draft.minConfidence ?? ''}
              aria-describedby="confidence-about"
              onChange={(event) => set({ minConfidence: confidenceOf(event.target.value) })}
            />
          </Field>
        ) : null}
      </div>
    </section>
  )
}

/** A number from 0 to 1, or null for anything else. */
const confidenceOf = (text: string): number | null => (/^(0|1|0?\.\d{1,3})$/.test(text.trim()) ? Number(text) : null)
