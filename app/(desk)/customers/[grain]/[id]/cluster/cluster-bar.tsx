'use client'

import { useEffect, useRef } from 'react'
import { KeyButton } from '@/components/keys/key-button'
import { useKeys } from '@/components/keys/use-keys'
import { ActionBar } from '@/components/ui/action-bar'
import { Button } from '@/components/ui/button'
import { partingForm } from './preview-panel'
import type { Trying } from './use-parting'

type Props = {
  /** What X would cut: the weakest link, or the one that is looked at. Null where there is nothing to cut. */
  cut: { weakest: boolean; run: () => void } | null
  /** How many records S would take out; 0 where none is chosen or looked at. */
  chosen: number
  split: () => void
  splitAll: () => void
  trying: Trying | null
  back: () => void
  pending: boolean
  denied?: string
}

/** The bar at the foot: what can be done, or, while something is tried, the confirmation. */
export function ClusterBar(props: Props) {
  const { cut, chosen, trying, pending, denied } = props
  if (trying) return <ConfirmBar trying={trying} back={props.back} pending={pending} />
  const count = chosen === 1 ? '1 record' : `${chosen} records`
  return (
    <ActionBar label="Cut and split" note={denied ? undefined : 'Nothing is done before you have seen what it does.'}>
      <KeyButton
        scope="Cluster"
        size="bar"
        keycap="X"
        keyLabel="Cut the link looked at, or the weakest"
        denied={denied}
        disabled={!denied && !cut}
        onClick={cut?.run}
      >
        {cut && !cut.weakest ? 'Cut this link' : 'Cut the weakest link'}
      </KeyButton>
      <KeyButton
        scope="Cluster"
        size="bar"
        keycap="S"
        keyLabel="Split out the chosen records"
        disabled={Boolean(denied) || chosen === 0 || !cut}
        onClick={props.split}
      >
        {chosen ? `Split out ${count}` : 'Split out'}
      </KeyButton>
      <KeyButton
        scope="Cluster"
        size="bar"
        variant="quiet"
        keycap="A"
        keyLabel="Split all records"
        disabled={Boolean(denied) || !cut}
        onClick={props.splitAll}
      >
        Split all
      </KeyButton>
    </ActionBar>
  )
}

const words = { cut: 'Cut in two', split: 'Split them out', all: 'Split all' } as const

/** Enter confirms: as soon as it is known what happens, the focus stands on the button, unless a reason is being written. */
function ConfirmBar({ trying, back, pending }: { trying: Trying; back: () => void; pending: boolean }) {
  const button = useRef<HTMLButtonElement>(null)
  const ready = trying.preview !== null && trying.problem === null
  const cuts = trying.what.kind === 'cut'
  useKeys('Cluster', [{ key: 'escape', label: 'Back: cut nothing', run: back, inInput: true }])
  useEffect(() => {
    if (ready && cuts) button.current?.focus()
  }, [ready, cuts])
  return (
    <ActionBar label="Confirm">
      <Button
        ref={button}
        type="submit"
        form={partingForm}
        size="bar"
        variant="next"
        keycap="Enter"
        disabled={!ready || pending}
      >
        {words[trying.what.kind]}
      </Button>
      <Button size="bar" keycap="Escape" aria-keyshortcuts="Escape" onClick={back}>
        Back
      </Button>
    </ActionBar>
  )
}
