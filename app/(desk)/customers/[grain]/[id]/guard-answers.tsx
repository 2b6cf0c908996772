'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useState } from 'react'
import { FormError } from '@/components/form/form-error'
import { Select } from '@/components/form/select'
import { showToast } from '@/components/ui/show-toast'
import { type Channel, channelKeys, channels } from '@/model/cases/case-kinds'
import { type Answered, guardAction } from './guard-action'
import { type AnswerOf, GuardAnswer } from './guard-answer'

const start: Answered = { ok: true, message: '', fields: {}, href: null }

/** The answers to what the guard asks, a key each, and how they were heard where that counts. Goes to the customer the answer means. */
export function GuardAnswers(props: {
  of: Omit<AnswerOf, 'id' | 'known' | 'channel'>
  answers: readonly { text: string; id: string; known: AnswerOf['known'] }[]
  heard: boolean
}) {
  const router = useRouter()
  const [channel, setChannel] = useState<Channel>('phone')
  // Said here, not in an effect: an answer may take the whole banner away.
  const answer = async (before: Answered, data: FormData) => {
    const done = await guardAction(before, data)
    if (done.ok && done.message) showToast({ text: done.message })
    if (done.ok && done.href) router.push(done.href)
    return done
  }
  const [state, action, pending] = useActionState(answer, start)
  return (
    <>
      {props.heard ? (
        <Select
          aria-label="How it was heard"
          value={channel}
          onChange={(event) => setChannel(channelKeys.find((key) => key === event.target.value) ?? 'phone')}
          options={channelKeys.map((key) => ({ value: key, label: channels[key] }))}
        />
      ) : null}
      {props.answers.map(({ text, id, known }, i) => (
        <GuardAnswer
          key={text}
          of={{ ...props.of, id, known, channel }}
          keycap={String(i + 1)}
          text={text}
          disabled={pending}
          action={action}
        />
      ))}
      {state.ok ? null : (
        <div className="basis-full">
          <FormError>{state.quote ? `${state.message} Quote ${state.quote}.` : state.message}</FormError>
        </div>
      )}
    </>
  )
}
