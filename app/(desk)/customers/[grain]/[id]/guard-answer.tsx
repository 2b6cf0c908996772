import { KeyButton } from '@/components/keys/key-button'
import type { GoldenGrain } from '@/model/grains'
import { guardAction } from './guard-action'

type Props = {
  grain: GoldenGrain
  here: string
  id: string
  known: 'this' | 'neither'
  asked: string | null
  keycap: string
  text: string
}

/** One answer to the question of the guard. */
export function GuardAnswer({ keycap, text, asked, ...rest }: Props) {
  return (
    <form action={guardAction} className="inline-flex">
      {Object.entries({ ...rest, asked: asked ?? '' }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <KeyButton type="submit" scope="Who is it" keycap={keycap} keyLabel={text}>
        {text}
      </KeyButton>
    </form>
  )
}
