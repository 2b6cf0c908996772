'use client'

import { KeyButton } from '@/components/keys/key-button'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { GoldenGrain } from '@/model/grains'
import type { SortingLine } from '@/server/sorting/list-sorting'

type Props = {
  side: SortingLine['sides'][number]
  grain: GoldenGrain
  place: number
  /** The suggested one. */
  lit: boolean
  current: boolean
  denied?: string
  busy: boolean
  onSort: () => void
}

const plurals = { account: 'accounts', company: 'companies', person: 'people', household: 'households' } as const

/** A customer that something may belong to, by what tells it from the others, with the button that gives it there. */
export function SortingSide({ side, grain, place, lit, current, denied, busy, onSort }: Props) {
  const look = { size: 'small', variant: lit ? 'next' : 'plain', disabled: busy, onClick: onSort } as const
  const words = side.holds ? 'Leave it here' : 'Give it here'
  return (
    <div
      data-receipt={`identity:${grain}:${side.entityId}:records`}
      data-name={side.name}
      className="flex min-w-0 items-start justify-between gap-3 border-l-2 border-line-2 pl-3"
    >
      <div className="min-w-0">
        <p>
          <TextLink href={`/customers/${plurals[grain]}/${side.entityId}`}>{side.name}</TextLink>{' '}
          <span className="mono text-ink-3">{side.code}</span>
        </p>
        <p className="text-2 text-ink-2 [overflow-wrap:anywhere]">
          {side.tells.join(' · ') || 'Nothing that tells it apart'}
        </p>
        <p className="text-2 text-ink-3">
          {side.records === 1 ? '1 record' : `${side.records} records`}
          {lit ? ', suggested' : ''}
        </p>
      </div>
      {denied ? null : current && place < 10 ? (
        <KeyButton {...look} scope="The item at hand" keycap={String(place)} keyLabel={`Give it to side ${place}`}>
          {words}
        </KeyButton>
      ) : (
        <Button {...look}>{words}</Button>
      )}
    </div>
  )
}
