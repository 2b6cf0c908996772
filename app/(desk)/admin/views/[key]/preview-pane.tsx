'use client'

import { type ReactNode, useState } from 'react'
import { Field } from '@/components/form/field'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import { Sourced } from '@/app/receipt/sourced'
import { Fact } from '@/components/ui/fact'
import { FactGrid } from '@/components/ui/fact-grid'
import { Masked } from '@/components/ui/masked'
import { type Role, roleKeys, roles } from '@/model/access/roles'
import type { GoldenGrain } from '@/model/grains'
import { factBudget } from '@/model/views/view'
import type { ViewDraft } from '@/model/views/view-draft'
import type { SampleCustomer } from '@/server/views/list-sample-customers'
import type { Previewed, PreviewFact } from './preview-action'
import { usePreview, useSamples } from './use-preview'

type Props = { viewKey: string; draft: ViewDraft; grain: GoldenGrain; samples: readonly SampleCustomer[] }

/** How what is composed looks on a real customer to a role, as it is composed. */
export function PreviewPane({ viewKey, draft, grain, samples }: Props) {
  const [words, setWords] = useState('')
  const found = useSamples(grain, words, samples)
  const [chosen, setChosen] = useState<string | null>(null)
  const [role, setRole] = useState<Role | null>(null)
  const as = role ?? draft.audience[0] ?? 'success'
  const customer = found.find((one) => one.id === chosen) ?? found[0]
  const preview = usePreview(customer ? { key: viewKey, draft, grain, id: customer.id, as } : null)
  return (
    <section aria-label="Preview">
      <h2 className="head pb-1">Preview</h2>
      <div className="grid max-w-[760px] grid-cols-1 gap-2 sm:grid-cols-3">
        <Field id="preview-words" label="Find a customer">
          <Input
            id="preview-words"
            value={words}
            autoComplete="off"
            onChange={(event) => setWords(event.target.value)}
          />
        </Field>
        <Field id="preview-customer" label="Customer">
          <Select
            id="preview-customer"
            value={customer?.id ?? ''}
            options={found.map((one) => ({ value: one.id, label: one.name ?? one.code }))}
            onChange={(event) => setChosen(event.target.value)}
          />
        </Field>
        <Field id="preview-role" label="As seen by">
          <Select
            id="preview-role"
            value={as}
            options={roleKeys.map((value) => ({ value, label: roles[value].label }))}
            onChange={(event) => setRole(roleKeys.find((one) => one === event.target.value) ?? null)}
          />
        </Field>
      </div>
      {customer ? <Shown preview={preview} /> : <p className="py-3 text-ink-3">Nobody of that name.</p>}
    </section>
  )
}

function Shown({ preview }: { preview: Previewed | null }) {
  if (!preview) return <p className="py-3 text-ink-3">Reading.</p>
  if ('refusal' in preview) return <p className="py-3 text-stale">{preview.refusal}</p>
  return (
    <div aria-live="polite" className="pt-2">
      <p
        className="pb-1 text-2 text-ink-3"
        data-receipt={`value:${preview.customer.grain}:${preview.customer.id}:name`}
        data-name="The customer it is tried on"
      >
        {preview.customer.name ?? preview.customer.code} {preview.customer.code}
        {preview.ofBook ? ', if it is in their book' : ''}
      </p>
      <FactGrid label={`Facts in the preview, ${preview.facts.length} of ${factBudget}`}>
        {preview.facts.map((fact) => (
          <PreviewedFact key={fact.key} fact={fact} customer={preview.customer} />
        ))}
      </FactGrid>
      {preview.columns.some((column) => column.length) ? (
        <p className="pt-2 text-2 text-ink-2">
          Below them:{' '}
          {preview.columns
            .filter((column) => column.length)
            .map((column) =>
              column.map((list) => (list.seen ? list.label : `${list.label} (not for this role)`)).join(', '),
            )
            .join(' | ')}
        </p>
      ) : null}
      {preview.problems.length ? (
        <ul aria-label="What stands against it" className="pt-2 text-2" data-plain="the rule of views">
          {preview.problems.map((problem) => (
            <li key={problem.text} className={problem.refuses ? 'text-stale' : 'text-ink-2'}>
              {problem.refuses ? 'Cannot be published: ' : 'Mind: '}
              {problem.text}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function PreviewedFact({ fact, customer }: { fact: PreviewFact; customer: { grain: GoldenGrain; id: string } }) {
  if (fact.state === 'shown' && fact.value !== null) {
    const value = (
      <Sourced of={receiptOf(fact.key, customer)} name={fact.label} quiet>
        {fact.value}
      </Sourced>
    )
    return <Fact label={fact.label} value={value} small={fact.small ?? undefined} note={fact.note ?? undefined} />
  }
  const plain = (part: ReactNode) => <span data-plain="empty, or not for this role">{part}</span>
  return (
    <Fact
      label={plain(fact.label)}
      value={plain(<Value fact={fact} />)}
      small={fact.small ? plain(fact.small) : undefined}
      note={fact.note ? plain(fact.note) : undefined}
    />
  )
}

/** The receipt of a fact of a view, on this customer. */
function receiptOf(fact: string, { grain, id }: { grain: GoldenGrain; id: string }): string {
  const [kind, key] = fact.split(':')
  return kind === 'metric' ? `metric:${key}:${id}` : `${kind === 'field' ? 'value' : 'derived'}:${grain}:${id}:${key}`
}

function Value({ fact }: { fact: PreviewFact }) {
  if (fact.state === 'masked') return <Masked>{fact.value}</Masked>
  if (fact.state === 'withheld') return <Masked />
  return fact.value ?? <span className="text-ink-3">none</span>
}
