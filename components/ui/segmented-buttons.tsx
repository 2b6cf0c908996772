'use client'

import type { ReactNode } from 'react'
import { joinClasses } from '@/components/ui/join-classes'
import { Keycap } from '@/components/ui/keycap'

/** A choice of one among a few, held by the component around it. Give `name` when the label is an icon alone. */
export function SegmentedButtons<Value extends string>(props: {
  label: string
  items: readonly { key: Value; label: ReactNode; keycap?: string; name?: string }[]
  value: Value
  onChange: (value: Value) => void
  size?: 'small'
}) {
  return (
    <fieldset aria-label={props.label} className={joinClasses('seg', props.size)}>
      {props.items.map((item) => (
        <button
          key={item.key}
          type="button"
          aria-pressed={item.key === props.value}
          aria-label={item.name}
          title={item.name}
          onClick={() => props.onChange(item.key)}
        >
          {item.label}
          {item.keycap ? <Keycap>{item.keycap}</Keycap> : null}
        </button>
      ))}
    </fieldset>
  )
}
