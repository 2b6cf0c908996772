'use client'

import { useEffect, useState } from 'react'
import { Field } from '@/components/form/field'
import { Select } from '@/components/form/select'
import { useKeys } from '@/components/keys/use-keys'
import { Keycap } from '@/components/ui/keycap'
import type { GoldenGrain } from '@/model/grains'
import { sourceSystems } from '@/model/source-systems'
import type { Suggested } from '@/server/notes/suggest-about'
import { suggestAction } from './note-actions'

type Props = { grain: GoldenGrain; id: string; text: string; error?: string }

const pause = 300

/** With which record the note goes: found from the text as one writes, changed with Alt A or in the list. */
export function NoteAbout({ grain, id, text, error }: Props) {
  const [found, setFound] = useState<Suggested | null>(null)
  const [chosen, setChosen] = useState('')
  useEffect(() => {
    let late = false
    const wait = setTimeout(async () => {
      const next = await suggestAction({ grain, id }, text.slice(0, 2_000))
      if (!late && next) setFound(next)
    }, pause)
    return () => {
      late = true
      clearTimeout(wait)
    }
  }, [grain, id, text])
  const itself = found ? (found.recordId ?? 'whole') : ''
  const options = [
    { value: 'whole', label: 'The customer as such' },
    ...(found?.choices ?? []).map((one) => ({
      value: one.recordId,
      label: `${Object.hasOwn(sourceSystems, one.source) ? sourceSystems[one.source].label : 'Kith'} ${one.object.replaceAll('_', ' ')} ${one.externalId}`,
    })),
  ]
  const value = chosen || itself
  const next = () =>
    setChosen(options[(options.findIndex((one) => one.value === value) + 1) % options.length]?.value ?? '')
  useKeys('Note', [{ key: 'alt+a', label: 'With the next record', run: next, inInput: true }], { inDialog: true })
  return (
    <Field
      id="note-goes"
      label={
        <span className="inline-flex items-center gap-1.5">
          Goes with <Keycap>Alt A</Keycap>
        </span>
      }
      error={error}
      hint={chosen ? 'As you chose.' : (found?.because ?? 'Found from the text as you write.')}
    >
      <input type="hidden" name="about" value={chosen} />
      <Select
        id="note-goes"
        value={value}
        onChange={(event) => setChosen(event.target.value)}
        options={found ? options : [{ value: '', label: 'Found when it is written' }]}
        aria-describedby="note-goes-about"
      />
    </Field>
  )
}
