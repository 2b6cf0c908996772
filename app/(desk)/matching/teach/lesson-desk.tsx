'use client'

import { useState } from 'react'
import { FormError } from '@/components/form/form-error'
import { KeyButton } from '@/components/keys/key-button'
import { ButtonLink } from '@/components/ui/button-link'
import { FaceEmpty } from '@/components/ui/face-empty'
import { Section } from '@/components/ui/section'
import { answerAction } from './answer-action'
import { LessonPair, type ShownLesson } from './lesson-pair'

type Props = { lessons: readonly ShownLesson[]; back: string; receipt?: string; denied?: string }

/** One pair after the other: same, different, or skip. The answer before can be changed; nobody is merged by any of them. */
export function LessonDesk({ lessons, back, receipt, denied }: Props) {
  const [at, setAt] = useState(0)
  const [answers, setAnswers] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const lesson = lessons[at]
  const answered = answers.size

  const answer = async (same: boolean) => {
    if (!lesson || busy) return
    const { recordA, recordB } = lesson
    const key = `${recordA} ${recordB}`
    setBusy(true)
    setFault('')
    const state = await answerAction({ recordA, recordB, same, before: answers.get(key) ?? null }).catch(() => ({
      ok: false,
      message: 'The connection was lost. Nothing was kept; answer again.',
    }))
    setBusy(false)
    if (!state.ok) return setFault(state.message)
    setAnswers(new Map([...answers, [key, same]]))
    setAt(at + 1)
  }

  if (!lesson)
    return (
      <FaceEmpty
        title={answered ? `${answered} pairs taught` : 'No pair left to ask'}
        action={<ButtonLink href={back}>Back to the model</ButtonLink>}
      >
        {answered
          ? 'Confidence is calibrated with them every night, and at once with “Calibrate now”. Other pairs come tomorrow.'
          : 'Every pair the model doubts is judged already. Other pairs are drawn tomorrow.'}
      </FaceEmpty>
    )
  const given = answers.get(`${lesson.recordA} ${lesson.recordB}`)
  return (
    <Section
      title={<span data-plain="the place in the list">{`Pair ${at + 1} of ${lessons.length}`}</span>}
      note={
        <span data-receipt={receipt} data-name="What the model weighs">
          {lesson.bits} bits: the model cannot tell
        </span>
      }
      first
      size="tall"
      className="max-w-[760px]"
    >
      <LessonPair lesson={lesson} />
      <div className="flex flex-wrap items-center gap-2 border-t border-line-2 py-3">
        <KeyButton
          scope="Teach"
          keycap="M"
          keyLabel="The same customer"
          denied={denied}
          disabled={busy}
          onClick={() => void answer(true)}
        >
          Same
        </KeyButton>
        <KeyButton
          scope="Teach"
          keycap="N"
          keyLabel="Different customers"
          disabled={busy || Boolean(denied)}
          onClick={() => void answer(false)}
        >
          Different
        </KeyButton>
        <KeyButton scope="Teach" keycap="S" keyLabel="Skip this pair" variant="quiet" onClick={() => setAt(at + 1)}>
          Skip
        </KeyButton>
        {at > 0 ? (
          <KeyButton
            scope="Teach"
            keycap="U"
            keyLabel="Back to the pair before"
            variant="quiet"
            onClick={() => setAt(at - 1)}
          >
            Back
          </KeyButton>
        ) : null}
        <span data-plain="the reader’s own answers" className="ml-auto text-2 text-ink-3" role="status">
          {given === undefined ? `${answered} answered` : `answered: ${given ? 'the same' : 'different'}`}
        </span>
      </div>
      {fault ? <FormError>{fault}</FormError> : null}
    </Section>
  )
}
