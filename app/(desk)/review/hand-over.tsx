'use client'

import { useRef, useState, useTransition } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Radio } from '@/components/form/radio'
import { KeyButton } from '@/components/keys/key-button'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { showToast } from '@/components/ui/show-toast'
import type { Decider } from '@/server/review/assignments/list-deciders'
import type { PairView } from '@/server/review/pair/pair-types'
import { handOverAction } from './hand-over-action'

type Props = { view: PairView; deciders: readonly Decider[]; me: string | null; onDone: () => void }

const everybody = 'everybody'

/** Says whose the pair is to decide: oneself, a colleague with a note, or everybody again. */
export function HandOver({ view, deciders, me, onDone }: Props) {
  const [open, setOpen] = useState(false)
  const [error, setError] = useState('')
  const [pending, start] = useTransition()
  const first = useRef<HTMLInputElement>(null)
  const given = view.hands.assigned?.userId ?? everybody
  const send = (form: FormData) =>
    start(async () => {
      const to = String(form.get('to') ?? everybody)
      const { recordA, recordB, version } = view
      const pair = { recordA, recordB, version }
      const answer = await handOverAction(pair, to === everybody ? null : to, String(form.get('note') ?? ''))
      if (!answer.ok) return setError(answer.message)
      setOpen(false)
      showToast({ text: `${answer.message}: ${view.left.name} and ${view.right.name}` })
      onDone()
    })
  const people = [...deciders].sort((p, q) => Number(q.userId === me) - Number(p.userId === me))
  return (
    <>
      <KeyButton
        scope="Decision"
        size="bar"
        variant="quiet"
        keycap="H"
        keyLabel="Hand over: say whose the pair is"
        onClick={() => {
          setError('')
          setOpen(true)
        }}
      >
        Hand over
      </KeyButton>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        firstFocus={first}
        title="Whose is this pair?"
        description="Others still see it; the queue can be filtered by it."
      >
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            send(new FormData(event.currentTarget))
          }}
        >
          <fieldset className="grid gap-1">
            <legend className="sr-only">Person</legend>
            {people.map((person, index) => (
              <Radio
                key={person.userId}
                name="to"
                value={person.userId}
                ref={index === 0 ? first : undefined}
                defaultChecked={given === person.userId}
                label={`${person.userId === me ? `${person.name} (you)` : person.name}, ${person.waiting} waiting`}
              />
            ))}
            <Radio name="to" value={everybody} defaultChecked={given === everybody} label="Everybody" />
          </fieldset>
          <Field id="hand-over-note" label="Note">
            <Input id="hand-over-note" name="note" maxLength={500} autoComplete="off" />
          </Field>
          {error ? <FormError>{error}</FormError> : null}
          <div className="flex gap-2">
            <Button type="submit" variant="next" disabled={pending}>
              Give it
            </Button>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
