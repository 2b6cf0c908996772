'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { lookupEvent } from '@/components/shell/lookup-button'
import { Dialog } from '@/components/ui/dialog'
import { type GoldenGrain, goldenGrains, grains } from '@/model/grains'
import { LookupHitRow } from './lookup-hit-row'
import { type Answer, type Found, useLookup } from './use-lookup'

type Place = { href: string; label: string }

const slugs: Record<GoldenGrain, string> = {
  account: 'accounts',
  company: 'companies',
  person: 'people',
  household: 'households',
}
const item =
  'flex min-h-8 cursor-pointer items-center gap-2 px-2 py-1 data-[selected=true]:bg-accent-tint max-sm:min-h-11'
const group =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-1 [&_[cmdk-group-heading]]:text-ink-3'

/** Find, go, do: one field over everything, opened by Ctrl or Cmd K. Enter opens the first hit; Esc gives the focus back. */
export function LookupPalette({
  finds,
  places,
  actions,
}: {
  finds: boolean
  places: readonly Place[]
  actions: readonly Place[]
}) {
  const [open, setOpen] = useState(false)
  const [q, setQ] = useState('')
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const answer = useLookup(q, finds && open)
  useEffect(() => {
    const show = () => setOpen(true)
    window.addEventListener(lookupEvent, show)
    return () => window.removeEventListener(lookupEvent, show)
  }, [])
  const go = (href: string) => {
    setOpen(false)
    setQ('')
    router.push(href)
  }
  const fits = (place: Place) => place.label.toLowerCase().includes(q.trim().toLowerCase())
  const hits = answer?.hits ?? []
  const goes = places.filter(fits)
  const does = actions.filter(fits)
  const some = hits.length + goes.length + does.length > 0
  return (
    <Dialog open={open} onOpenChange={setOpen} title="Find, go, do" firstFocus={field}>
      <Command shouldFilter={false} label="Find, go, do" loop>
        <Command.Input
          ref={field}
          value={q}
          onValueChange={setQ}
          placeholder={finds ? 'E-mail, phone, order, old id, name' : 'Where to?'}
          className="input"
          maxLength={200}
        />
        <Command.List className={some ? 'max-h-[52vh] overflow-auto pt-1' : 'hidden'}>
          <Hits hits={hits} go={go} />
          <Places heading="Go to" places={goes} go={go} />
          <Places heading="Do" places={does} go={go} />
        </Command.List>
        <p aria-live="polite" className="pt-2 text-2 text-ink-3">
          {wordsOf(q, finds, answer, some)}
        </p>
      </Command>
    </Dialog>
  )
}

function Hits({ hits, go }: { hits: readonly Found[]; go: (href: string) => void }) {
  const shown = goldenGrains
    .toSorted((a, b) => first(hits, a) - first(hits, b))
    .filter((grain) => hits.some((hit) => hit.grain === grain))
  return shown.map((grain) => (
    <Command.Group key={grain} heading={grains[grain].plural} className={group}>
      {hits
        .filter((hit) => hit.grain === grain)
        .map((hit) => (
          <Command.Item
            key={hit.entityId}
            value={hit.entityId}
            className={item}
            onSelect={() => go(`/customers/${slugs[grain]}/${hit.entityId}`)}
          >
            <LookupHitRow hit={hit} />
          </Command.Item>
        ))}
    </Command.Group>
  ))
}

const first = (hits: readonly Found[], grain: GoldenGrain) => {
  const index = hits.findIndex((hit) => hit.grain === grain)
  return index < 0 ? hits.length : index
}

function Places({ heading, places, go }: { heading: string; places: readonly Place[]; go: (href: string) => void }) {
  if (places.length === 0) return null
  return (
    <Command.Group heading={heading} className={group}>
      {places.map((place) => (
        <Command.Item
          key={place.href + place.label}
          value={place.href + place.label}
          className={item}
          onSelect={() => go(place.href)}
        >
          {place.label}
        </Command.Item>
      ))}
    </Command.Group>
  )
}

/** What stands under the list: what was found, how long it took, or what to do. */
function wordsOf(q: string, finds: boolean, answer: Answer | null, some: boolean): string {
  if (answer?.failed) return answer.failed
  if (answer?.hits.length) return `${answer.hits.length} found in ${answer.ms} ms`
  if (answer) return 'Nobody is known by that. Try fewer characters, or another identifier.'
  if (finds && q.trim().length > 1) return 'Looking'
  if (finds) return 'Four characters of anything will do.'
  return some ? '' : 'No place of that name.'
}
