'use client'

import { useRef } from 'react'
import { Input } from '@/components/form/input'
import { useKeys } from '@/components/keys/use-keys'
import { Button } from '@/components/ui/button'

type Props = { action: string; kept: readonly (readonly [string, string])[]; q: string; before: string }

/** Searches within a timeline and jumps to a day; both become part of the address, what else it asks for stays. */
export function JumpForm({ action, kept, q, before }: Props) {
  const search = useRef<HTMLInputElement>(null)
  const day = useRef<HTMLInputElement>(null)
  useKeys('Timeline', [
    { key: 'f', label: 'Search within', run: () => search.current?.focus() },
    { key: 'j', label: 'Jump to a day', run: () => day.current?.focus() },
  ])
  return (
    <search className="ml-auto max-sm:ml-0">
      <form action={action} method="get" className="flex flex-wrap items-center gap-2">
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Input
          ref={search}
          type="search"
          name="q"
          defaultValue={q}
          placeholder="Search within"
          aria-label="Search within this timeline"
          className="w-40"
          maxLength={100}
        />
        <label htmlFor="timeline-before" className="text-2 text-ink-2">
          Up to
        </label>
        <Input id="timeline-before" ref={day} type="date" name="before" defaultValue={before} className="w-36" />
        <Button type="submit">Show</Button>
      </form>
    </search>
  )
}
