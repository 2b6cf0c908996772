import { KeyButton } from '@/components/keys/key-button'
import type { GoldenGrain } from '@/model/grains'

/** What a form says with an answer, by the names the action reads. */
export type AnswerOf = {
  grain: GoldenGrain
  here: string
  id: string
  known: 'this' | 'only' | 'both' | 'neither'
  asked: string
  channel: string
  /** The pair the answer is about, as `recordA~recordB~version`; empty where there is none. */
  pair: string
}

/** One answer to the question of the guard. */
export function GuardAnswer(props: {
  of: AnswerOf
  keycap: string
  text: string
  disabled: boolean
  action: (data: FormData) => void
}) {
  return (
    <form action={props.action} className="inline-flex">
      {Object.entries(props.of).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <KeyButton type="submit" scope="Who is it" keycap={props.keycap} keyLabel={props.text} disabled={props.disabled}>
        {props.text}
      </KeyButton>
    </form>
  )
}
