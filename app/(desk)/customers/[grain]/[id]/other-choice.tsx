'use client'

import { useState } from 'react'
import { useLookup } from '@/app/lookup/use-lookup'
import { Field } from '@/components/form/field'
import { Input } from '@/components/form/input'
import { Radio } from '@/components/form/radio'
import { type GoldenGrain, grains } from '@/model/grains'

const most = 5

/** Finds the other customer by whatever is known of them, as the palette does; the form gets its id as `other`. */
export function OtherChoice(props: { grain: GoldenGrain; id: string; likely: string | null; error?: string }) {
  const [typed, setTyped] = useState(props.likely ?? '')
  const answer = useLookup(typed, true)
  const found = (answer?.hits ?? [])
    .filter((hit) => hit.grain === props.grain && hit.entityId !== props.id)
    .slice(0, most)
  const noun = grains[props.grain].label.toLowerCase()
  return (
    <div className="grid gap-2">
      <Field
        id="duplicate-other"
        label={`The other ${noun}`}
        error={props.error}
        hint="Code, e-mail, phone, order or name"
      >
        <Input
          id="duplicate-other"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          maxLength={200}
          autoComplete="off"
          aria-describedby="duplicate-other-about"
        />
      </Field>
      <fieldset className="grid gap-1" aria-live="polite">
        <legend className="sr-only">Found</legend>
        {found.map((hit, i) => (
          <Radio
            key={hit.entityId}
            name="other"
            value={hit.entityId}
            defaultChecked={i === 0}
            label={
              <>
                {hit.name} <span className="mono text-ink-3">{hit.code}</span>{' '}
                <span className="text-2 text-ink-3">{[hit.sub, hit.why].filter(Boolean).join(', ')}</span>
              </>
            }
          />
        ))}
        {answer && found.length === 0 ? (
          <p className="text-2 text-ink-3">{answer.failed ?? `No other ${noun} is known by that.`}</p>
        ) : null}
      </fieldset>
    </div>
  )
}
