'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { LookupHitRow } from '@/app/lookup/lookup-hit-row'
import { useLookup } from '@/app/lookup/use-lookup'

/** A field that looks a customer up by anything it is known by and goes on to `/why` with it. `first` keeps the other side. */
export function ChooseCustomer({ side, other, label }: { side: 'a' | 'b'; other?: string; label: string }) {
  const router = useRouter()
  const [q, setQ] = useState('')
  const [pending, start] = useTransition()
  const answer = useLookup(q, true)
  const choose = (id: string) => {
    const query = new URLSearchParams(side === 'a' ? { a: id } : {})
    if (other) query.set(side === 'a' ? 'b' : 'a', other)
    if (side === 'b') query.set('b', id)
    start(() => router.push(`/why?${query}`))
  }
  const hits = answer?.hits.slice(0, 8) ?? []
  return (
    <Command shouldFilter={false} label={label} loop className="min-w-0">
      <Command.Input
        value={q}
        onValueChange={setQ}
        placeholder="E-mail, phone, old id, name"
        className="input w-full"
        maxLength={200}
      />
      <Command.List className={hits.length ? 'mt-1 border border-line' : 'hidden'} label={`Found for ${label}`}>
        {hits.map((hit) => (
          <Command.Item
            key={hit.entityId}
            value={hit.entityId}
            onSelect={() => choose(hit.entityId)}
            className="flex min-h-8 cursor-pointer items-center gap-2 px-2 py-1 data-[selected=true]:bg-accent-tint max-sm:min-h-11"
          >
            <LookupHitRow hit={hit} />
          </Command.Item>
        ))}
      </Command.List>
      <p aria-live="polite" className="min-h-5 pt-1 text-2 text-ink-3">
        {pending ? 'Opening' : (answer?.failed ?? (answer && !hits.length ? 'Nobody is known by that.' : ''))}
      </p>
    </Command>
  )
}
