'use client'

import { useMemo, useState } from 'react'
import { useKeys } from '@/components/keys/use-keys'
import { beatsRule } from '@/model/survivorship/beats-rule'
import { compareFields } from '@/model/survivorship/compare-fields'
import type { PairView } from '@/server/review/pair/pair-types'
import { pairKey } from './queue-bands'
import { takeable } from './takeable'
import type { Chosen } from './triage-types'

/**
 * Values that a person takes instead of those the rules choose: a number goes to a field, O takes the other side's value or
 * gives it back. A reason is asked for only against a preferred system or a pin. `preview` is the pair as it then would
 * be, worked out here by the function that the server runs.
 */
export function useChosen(view: PairView | null) {
  const key = view ? pairKey(view) : ''
  const [state, setState] = useState<{
    key: string
    chosen: readonly Chosen[]
    field: string | null
    ask: string | null
  }>({
    key,
    chosen: [],
    field: null,
    ask: null,
  })
  const now = state.key === key ? state : { key, chosen: proposed(view), field: null, ask: null }
  const set = (change: Partial<typeof now>) => setState({ ...now, ...change })
  const preview = useMemo(() => (view ? previewOf(view, now.chosen) : null), [view, now.chosen])
  const open = view && view.reason !== 'weak' && !view.hands.opinion ? takeable(view) : []

  const take = (field: string) => {
    const found = open.find((one) => one.key === field)
    if (!found) return
    if (now.chosen.some((one) => one.field === field))
      return set({ field, chosen: now.chosen.filter((one) => one.field !== field) })
    if (beatsRule(found.rule)) return set({ field, ask: field })
    const reason = `Chosen in review over the value that was ${found.because}`
    set({ field, chosen: [...now.chosen, { field, value: otherValue(found), reason }] })
  }
  const answer = (reason: string) => {
    const found = open.find((one) => one.key === now.ask)
    if (found) set({ ask: null, chosen: [...now.chosen, { field: found.key, value: otherValue(found), reason }] })
  }
  useKeys(
    'Values',
    [
      ...open.slice(0, 9).map((field, index) => ({
        key: String(index + 1),
        label: `Go to ${field.label}`,
        run: () => set({ field: field.key }),
      })),
      { key: 'o', label: 'Take the other side’s value', run: () => now.field && take(now.field) },
    ],
    { off: open.length === 0 },
  )
  return {
    preview,
    chosen: now.chosen,
    field: now.field,
    numbers: new Map(open.slice(0, 9).map((field, index) => [field.key, index + 1])),
    open: new Set(open.map((field) => field.key)),
    take,
    asking: view?.fields.find((field) => field.key === now.ask) ?? null,
    answer,
    cancel: () => set({ ask: null }),
  }
}

export type Choice = ReturnType<typeof useChosen>

const otherValue = (field: PairView['fields'][number]) =>
  (field.stays === 'left' ? field.right?.value : field.left?.value) ?? ''

/** What somebody else who wants this merge has taken. */
const proposed = (view: PairView | null): readonly Chosen[] =>
  (view?.hands.opinion?.overrides ?? none).map((one) => ({ ...one, reason: '' }))
const none: readonly Chosen[] = []

function previewOf(view: PairView, chosen: readonly Chosen[]): PairView {
  if (!chosen.length) return view
  return { ...view, fields: compareFields(view.grain, view.left.said, view.right.said, chosen) }
}
