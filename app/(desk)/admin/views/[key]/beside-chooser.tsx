'use client'

import { Select } from '@/components/form/select'
import type { CatalogueEntry } from '@/model/views/fact-catalogue'

type Props = {
  fact: string
  label: string
  beside: string | undefined
  entries: readonly CatalogueEntry[]
  choose: (beside: string | null) => void
}

/** Which field stands beside a fact, in small: it is part of the fact and takes nothing of the budget. */
export function BesideChooser({ fact, label, beside, entries, choose }: Props) {
  const fields = entries.filter((entry) => entry.kind === 'field' && entry.key !== fact)
  return (
    <span className="w-28 shrink-0">
      <Select
        aria-label={`Beside ${label}`}
        title={`What stands beside ${label}, in small`}
        className="small"
        value={beside ?? ''}
        options={[
          { value: '', label: 'alone' },
          ...fields.map((entry) => ({ value: entry.key.slice('field:'.length), label: `with ${lower(entry.label)}` })),
        ]}
        onChange={(event) => choose(event.target.value || null)}
      />
    </span>
  )
}

/** A label inside a sentence: "MRR" stays as it is. */
const lower = (label: string) => (/^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1))
