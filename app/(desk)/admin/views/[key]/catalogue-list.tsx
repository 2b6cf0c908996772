'use client'

import { useState } from 'react'
import { Field } from '@/components/form/field'
import { Input } from '@/components/form/input'
import { Button } from '@/components/ui/button'
import { classifications } from '@/model/access/classifications'
import { type Role, roles } from '@/model/access/roles'
import { sourceSystems } from '@/model/source-systems'
import type { CatalogueEntry } from '@/model/views/fact-catalogue'
import { purposeWords } from '../purpose-words'

type Props = {
  entries: readonly CatalogueEntry[]
  audience: readonly Role[]
  add: (fact: string) => void
}

const kinds = { field: 'field', metric: 'metric', derived: 'summed' } as const

/** What else may be shown of the grain: each with meaning, source, freshness, class, and who of the audience sees it. */
export function CatalogueList({ entries, audience, add }: Props) {
  const [words, setWords] = useState('')
  const asked = words.trim().toLowerCase()
  const found = entries.filter((entry) => `${entry.label} ${entry.meaning} ${entry.kind}`.toLowerCase().includes(asked))
  return (
    <section aria-label="Catalogue">
      <h2 className="head pb-1">Catalogue</h2>
      <Field id="catalogue-words" label="Find a field, metric or sum" hint={`${found.length} of ${entries.length}`}>
        <Input
          id="catalogue-words"
          value={words}
          autoComplete="off"
          aria-describedby="catalogue-words-about"
          onChange={(event) => setWords(event.target.value)}
        />
      </Field>
      <ul className="mt-2 max-h-[460px] overflow-y-auto" aria-label="What may be added">
        {found.map((entry) => (
          <li key={entry.key} className="flex items-start gap-2 border-t border-line py-1.5">
            <span className="min-w-0 flex-1">
              {entry.label} <span className="text-2 text-ink-3">{kinds[entry.kind]}</span>
              <span className="block text-2 text-ink-2">{entry.meaning}</span>
              <span className="block text-2 text-ink-3">{aboutOf(entry, audience)}</span>
            </span>
            <Button size="small" label={`Add ${entry.label}`} onClick={() => add(entry.key)}>
              Add
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function aboutOf(entry: CatalogueEntry, audience: readonly Role[]): string {
  const without = audience.filter((role) => !entry.readers.includes(role)).map((role) => roles[role].label)
  return [
    entry.sources.map((source) => sourceSystems[source].label).join(', '),
    entry.freshHours === null ? 'no limit of age' : `limit ${entry.freshHours} h`,
    classifications[entry.classification].label.toLowerCase(),
    entry.purposes ? `for ${entry.purposes.map((one) => purposeWords[one].toLowerCase()).join(', ')}` : null,
    without.length ? `not in full for ${without.join(', ')}` : 'all of the audience see it',
  ]
    .filter(Boolean)
    .join('; ')
}
